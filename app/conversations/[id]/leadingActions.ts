'use server'

import { attempt } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { LeadingAnswer } from '@/components/facilitation/leadingActs'
import * as table from '@/lib/conversations/leadTable'

/** Whoever leads the table sets its timer. */
export async function setTimer(id: string, input: unknown): Promise<LeadingAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await table.setTimer(services(), actor, String(id), input)
    return {}
  })
}

/** Somebody else at the table leads it from now on, or the facilitator again. */
export async function handOver(id: string, to: string): Promise<LeadingAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await table.handOver(services(), actor, String(id), String(to))
    return {}
  })
}

/** The word goes round. */
export async function passTheWord(id: string, input: unknown): Promise<LeadingAnswer> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await table.passTheWord(services(), actor, String(id), input)
    return {}
  })
}
