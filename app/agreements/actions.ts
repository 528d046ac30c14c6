'use server'

import { revalidatePath } from 'next/cache'
import { attempt, textsOf } from '@/app/attempt'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { FormState } from '@/components/conversation/formState'
import { markAgreement } from '@/lib/conversations/markAgreement'

/** What has become of an agreement, as the form says it. */
export async function mark(conversationId: string, agreementId: string, form: FormData): Promise<FormState> {
  return attempt(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const input = textsOf(form, ['from', 'to', 'why'])
    await markAgreement(services(), actor, String(conversationId), String(agreementId), input)
    // The same agreement stands on several pages.
    revalidatePath('/', 'layout')
    return {}
  })
}
