'use server'

import { attempt, textsOf } from '@/app/attempt'
import { linkOf } from '@/app/linkOf'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { PlanState } from '@/components/conversation/PlanForm'
import { planConversation } from '@/lib/conversations/planConversation'
import { planFailures } from '@/lib/conversations/planFailures'

const fields = ['name', 'email', 'date', 'time', 'durationMinutes', 'place', 'conceptId']

export async function plan(_: PlanState, form: FormData): Promise<PlanState> {
  const values = textsOf(form, fields)
  return attempt<PlanState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const desk = services()
    const [failure, ...furtherFailures] = planFailures(values, desk.clock())
    if (failure) return { failure, furtherFailures, values }
    const input = { ...values, conceptId: values.conceptId || undefined }
    const { conversationId, token } = await planConversation(desk, actor, input)
    return {
      planned: { path: `/conversations/${conversationId}/invitation`, link: await linkOf(token) },
    }
  }, values)
}
