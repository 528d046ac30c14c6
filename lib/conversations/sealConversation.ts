import type { SealedAgreement } from '../db/agreements'
import type { Stores } from '../db/database'
import type { WithoutApproval } from '../domain/approval'
import type { Conversation } from '../domain/conversation'
import type { PersonId } from '../domain/ids'
import { saysSomething } from '../plan/canonicalPlan'
import type { PlanRecord } from '../plan/planRecord'
import { carryAlong } from './carryAlong'
import type { CommittedPlan } from './committedPlan'

/**
 * Seals a conversation for good: the plan and its board as they are, an agreement a row, the last step, and nothing
 * more is written. Within a transaction that holds the conversation and has read the plan in it.
 */
export async function sealConversation(
  tx: Stores,
  { id, phase }: Pick<Conversation, 'id' | 'phase'>,
  { plan, bytes, hash, board }: CommittedPlan,
  conclusion: {
    readonly personId: PersonId
    readonly at: Date
    readonly hasPlan: boolean
    readonly withoutApproval: readonly WithoutApproval[]
  },
): Promise<void> {
  const { personId, at, hasPlan, withoutApproval } = conclusion
  if (phase === 'underWay') await tx.conversations.step(id, { from: phase, to: 'agreeing', personId, at })
  await tx.conversations.step(id, { from: 'agreeing', to: 'concluded', personId, at })
  const { followUpOn } = plan
  await tx.plans.seal(id, { hash, plan: bytes, board, hasPlan, withoutApproval, sealedAt: at, followUpOn })
  await tx.agreements.create(id, agreementsIn(plan))
  await carryAlong(tx, id, plan, { personId, at })
  await tx.conversations.seal(id, at)
}

/** Those in which something is written, under the numbers that they have on the plan. */
function agreementsIn({ sections }: PlanRecord): SealedAgreement[] {
  return sections.flatMap(({ id: section, agreements }) =>
    agreements
      .map((content, index) => ({ section, number: index + 1, content }))
      .filter(({ content }) => saysSomething(content)),
  )
}
