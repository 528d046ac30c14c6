'use server'

import { revalidatePath } from 'next/cache'
import { attempt, textsOf } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { AnswerState } from '@/components/conversation/AnswerForm'
import { answerInvitation } from '@/lib/conversations/answerInvitation'

export async function answer(id: string, _: AnswerState, form: FormData): Promise<AnswerState> {
  const values = textsOf(form, ['answer', 'words', 'date', 'time'])
  return attempt<AnswerState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    await answerInvitation(services(), actor, String(id), values)
    revalidatePath('/conversations/[id]/answer', 'page')
    return { isSent: true, values }
  }, values)
}
