'use server'

import { attempt } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import type { WordingsState } from '@/components/conversation/OwnWordings'
import { applyOwn, keepAsOwn } from '@/lib/conversations/ownWording'
import { setWording } from '@/lib/conversations/wording'

export async function word(id: string, question: string, text: string): Promise<FormState> {
  return attempt<FormState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await setWording(services(), actor, String(id), { question, text })
    return {}
  })
}

export async function keep(id: string): Promise<WordingsState> {
  return attempt<WordingsState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    return { texts: await keepAsOwn(services(), actor, String(id)) }
  })
}

export async function apply(id: string): Promise<WordingsState> {
  return attempt<WordingsState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    return { texts: await applyOwn(services(), actor, String(id)) }
  })
}
