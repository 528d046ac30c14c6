import type { Actor } from '../domain/access'
import { Failure } from '../domain/errors'
import { hasWords } from '../plan/canonicalPlan'
import { clearUnless, committedPlan } from './committedPlan'
import { expectAtTheTable, holdConversation } from './holdConversation'
import { loadConversation } from './loadConversation'
import { sealConversation } from './sealConversation'
import type { Desk } from './services'

type PlanDesk = Pick<Desk, 'db' | 'clock' | 'rooms'>

/**
 * The actor approves the plan that they see, and nobody else's place is theirs to speak for. `hash` names what they
 * see; it counts only if the plan is still that. When everybody has approved, the conversation is sealed, in the same
 * transaction. Approving again changes nothing. Throws `NotFound`, `NotAllowed`, `PlanChanged`, `PlanEmpty`,
 * `TableNotOpened`, `StepNotPossible`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function approvePlan(
  { db, clock, rooms }: PlanDesk,
  by: Actor | null,
  id: string,
  hash: string,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  const at = clock()
  const outcome = await db.transaction(async (tx) => {
    const { conversation, actor } = await holdConversation(tx, by, conversationId, 'plan.approve')
    expectAtTheTable(conversation)
    const committed = await committedPlan(tx, conversation)
    const { personId } = actor
    const hasCleared = await clearUnless(tx, conversation, committed.hash, { by: null, at })
    // Not thrown here: what fell must fall.
    if (committed.hash !== hash) return hasCleared ? 'clearedAndChanged' : 'changed'
    if (!hasWords(committed.plan)) throw new Failure('PlanEmpty')
    const before = new Set((await tx.approvals.of(conversationId)).map((approval) => approval.personId))
    if (!before.has(personId))
      await tx.approvals.give(conversationId, { personId, hash, plan: committed.bytes, at })
    if (conversation.seats.every((seat) => seat.personId === personId || before.has(seat.personId))) {
      const conclusion = { personId, at, hasPlan: true, withoutApproval: [] }
      await sealConversation(tx, conversation, committed, conclusion)
      return 'sealed'
    }
    if (conversation.phase === 'underWay')
      await tx.conversations.step(conversationId, { from: 'underWay', to: 'agreeing', personId, at })
    return 'approved'
  })
  if (outcome !== 'changed') rooms.factsChanged(conversationId)
  if (outcome === 'sealed') rooms.revoke({ conversationId })
  if (outcome === 'changed' || outcome === 'clearedAndChanged') throw new Failure('PlanChanged')
}

/**
 * The actor takes the own approval back; where there is none it does nothing. Throws `NotFound`, `NotAllowed`,
 * `ConversationSealed`, `ConversationCancelled`.
 */
export async function withdrawApproval(
  { db, clock, rooms }: PlanDesk,
  by: Actor | null,
  id: string,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  const isWithdrawn = await db.transaction(async (tx) => {
    const { actor } = await holdConversation(tx, by, conversationId, 'plan.approve')
    return tx.approvals.withdraw(conversationId, actor.personId, clock())
  })
  if (isWithdrawn) rooms.factsChanged(conversationId)
}
