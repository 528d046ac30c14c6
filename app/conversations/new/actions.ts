'use server'

import { getLocale, getTranslations } from 'next-intl/server'
import { attempt, textsOf } from '@/app/attempt'
import { linkOf } from '@/app/linkOf'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import { firstName } from '@/components/conversation/others'
import type { PlanState } from '@/components/conversation/PlanForm'
import { planConversation } from '@/lib/conversations/planConversation'
import { formatWhen, parseLocalTime } from '@/lib/i18n/formatWhen'

const fields = ['name', 'email', 'date', 'time', 'durationMinutes', 'place', 'conceptId']

export async function plan(_: PlanState, form: FormData): Promise<PlanState> {
  const values = textsOf(form, fields)
  return attempt<PlanState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const input = { ...values, conceptId: values.conceptId || undefined }
    const { conversationId, token } = await planConversation(services(), actor, input)
    return {
      planned: {
        ...(await told(values)),
        path: `/conversations/${conversationId}`,
        link: await linkOf(token),
      },
    }
  }, values)
}

async function told({ name = '', date = '', time = '' }: Record<string, string>) {
  const t = await getTranslations('people')
  const startsAt = parseLocalTime(date, time)
  const when = startsAt ? formatWhen(startsAt, await getLocale()) : ''
  const title = t('with', { kind: 'MUS', names: name.trim() })
  return { firstName: firstName(name), summary: t('plan.doneLead', { title, when }) }
}
