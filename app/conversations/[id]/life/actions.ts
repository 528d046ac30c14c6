'use server'

import { revalidatePath } from 'next/cache'
import { attempt, textsOf } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import { takeStep } from '@/lib/conversations/takeStep'

/** The step that the form names, from where its reader saw the conversation. */
export async function step(id: string, _: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const { from = '', to = '' } = textsOf(form, ['from', 'to'])
    await takeStep(services(), actor, String(id), { from, to })
    return {}
  })
  revalidatePath('/conversations/[id]/life', 'page')
  return answer
}
