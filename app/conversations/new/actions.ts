'use server'

import { getLocale } from 'next-intl/server'
import { attempt } from '@/app/attempt'
import { inviteFresh } from '@/app/inviteFresh'
import { refuseForeignOrigin } from '@/app/ownAddress'
import { services } from '@/app/services'
import { viewerOrFailure } from '@/app/viewer'
import type { PlannedTalk, PlanState } from '@/components/conversation/PlanForm'
import { type PlannedRound, planRound, type Round } from '@/lib/conversations/planRound'
import { rowFailures } from '@/lib/conversations/rowFailures'
import type { Actor } from '@/lib/domain/access'
import { roundOf } from './roundOf'

export async function plan(_: PlanState, form: FormData): Promise<PlanState> {
  const round = roundOf(form, await getLocale())
  const { durationMinutes, place, language } = round
  const values = { durationMinutes, place, language }
  return attempt<PlanState>(async () => {
    await refuseForeignOrigin()
    const { actor } = await viewerOrFailure()
    const failures = await rowFailures(services(), actor, round)
    const [failure] = failures.flat()
    if (failure) return { failure, rowFailures: failures, values }
    return outcome(actor, round, await planRound(services(), actor, round))
  }, values)
}

async function outcome(actor: Actor, round: Round, done: PlannedRound): Promise<PlanState> {
  const planned: PlannedTalk[] = []
  for (const { conversationId, invitations } of done.planned)
    planned.push({
      path: `/conversations/${conversationId}/invitation`,
      links: await inviteFresh(actor, conversationId, invitations),
    })
  const unplanned = done.unplanned.map(({ row, failure }) => ({ name: round.rows[row]?.name ?? '', failure }))
  return { planned, unplanned }
}
