import type { Database } from '../../db/database'
import type { ConversationId } from '../../domain/ids'
import { seenPlan } from './writing'

/** `sealed` when all of it is, `open` when nothing is; else what there is. */
export async function sealedState(db: Database, id: ConversationId): Promise<string> {
  const conversation = await db.conversations.byId(id)
  const [plan, approvals] = [await db.plans.of(id), await db.approvals.of(id)]
  const { hash } = await seenPlan(db, id)
  const parts = {
    sealedAt: conversation?.sealedAt != null,
    concluded: conversation?.phase === 'concluded',
    plan: plan?.hash === hash,
    agreements: (await db.agreements.of(id)).length > 0,
    step: (await db.conversations.steps(id)).some(({ to }) => to === 'concluded'),
    approvals: approvals.length === 2 && approvals.every((approval) => approval.hash === hash),
  }
  const there = Object.entries(parts).filter(([, isThere]) => isThere)
  if (there.length === Object.keys(parts).length) return 'sealed'
  return there.length === 0 ? 'open' : `half: ${there.map(([name]) => name).join(', ')}`
}
