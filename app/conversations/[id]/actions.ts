'use server'

import { attempt } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import { openTable } from '@/lib/conversations/openTable'
import { ownPreparation } from '@/lib/conversations/prepare'

/** Turns over everyone's picks. */
export async function open(id: string): Promise<FormState> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await openTable(services(), actor, String(id))
    return {}
  })
}

/** What the asker has thought of a question beforehand; nobody else's can be asked for. */
export async function ownThought(id: string, question: string): Promise<string | undefined> {
  const answer = await attempt<FormState & { readonly thought?: string | undefined }>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const { preparation } = await ownPreparation(services(), actor, String(id))
    return { thought: new Map(Object.entries(preparation.thoughts)).get(String(question)) }
  })
  return 'thought' in answer ? answer.thought : undefined
}
