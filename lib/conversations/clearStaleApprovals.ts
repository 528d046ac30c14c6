import type { ConversationId, PersonId } from '../domain/ids'
import { clearUnless, committedPlan } from './committedPlan'
import type { Desk } from './services'

/**
 * Takes back all approvals if the plan is not what they were given for any more; `by` is who has edited the board
 * meanwhile, where one alone has. Looks first and holds the conversation only when there is something to do: while
 * approvals stand, every edit asks for this. Whether any fell.
 */
export async function clearStaleApprovals(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  id: ConversationId,
  by: PersonId | null,
): Promise<boolean> {
  const conversation = await db.conversations.byId(id)
  if (!conversation || conversation.sealedAt) return false
  const approvals = await db.approvals.of(id)
  if (approvals.length === 0) return false
  const { hash } = await committedPlan(db, conversation)
  if (approvals.every((approval) => approval.hash === hash)) return false
  return db.transaction(async (tx) => {
    const held = await tx.conversations.lock(id)
    if (!held || held.sealedAt) return false
    const now = await committedPlan(tx, conversation)
    return clearUnless(tx, conversation, now.hash, { by, at: clock() })
  })
}
