'use server'

import { revalidatePath } from 'next/cache'
import { attempt, textsOf } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import { tickFiled } from '@/lib/conversations/filing'

/** That a person's copy lies in the personnel folder, or does not. */
export async function tick(id: string, _: FormState, form: FormData): Promise<FormState> {
  const answer = await attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const { person = '', filed = '' } = textsOf(form, ['person', 'filed'])
    await tickFiled(services(), actor, String(id), { personId: person, isFiled: filed === 'yes' })
    return {}
  })
  revalidatePath('/conversations/[id]/documents', 'page')
  return answer
}
