import { z } from 'zod'
import type { Actor } from '../domain/access'
import { longestReason, type WithoutApproval } from '../domain/approval'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { hasWords } from '../plan/canonicalPlan'
import { clearUnless, committedPlan } from './committedPlan'
import { expectAtTheTable, holdConversation } from './holdConversation'
import { loadConversation } from './loadConversation'
import { sealConversation } from './sealConversation'
import type { Desk } from './services'

const inputSchema = z.object({
  hash: z.string(),
  reasons: z.record(z.string(), z.string()),
})

/**
 * The facilitator concludes without somebody's approval: each who has not approved is named with a reason, and the
 * plan says so for good. Where nothing is written in the plan it is concluded without one. `hash` names the plan that
 * the facilitator sees; `reasons` are by person. Throws `NotFound`, `NotAllowed`, `InvalidInput`, `PlanChanged`,
 * `ReasonMissing`, `ReasonTooLong`, `TableNotOpened`, `StepNotPossible`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function concludeConversation(
  { db, clock, rooms }: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  by: Actor | null,
  id: string,
  input: unknown,
): Promise<void> {
  const { id: conversationId } = await loadConversation({ db }, by, id)
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) throw new Failure('InvalidInput')
  const reasons = new Map(Object.entries(parsed.data.reasons))
  const at = clock()
  const outcome = await db.transaction(async (tx) => {
    const { conversation, actor } = await holdConversation(tx, by, conversationId, 'conversation.conclude')
    expectAtTheTable(conversation)
    const committed = await committedPlan(tx, conversation)
    const hasCleared = await clearUnless(tx, conversation, committed.hash, { by: null, at })
    // Not thrown here: what fell must fall.
    if (committed.hash !== parsed.data.hash) return hasCleared ? 'clearedAndChanged' : 'changed'
    const approvers = new Set((await tx.approvals.of(conversationId)).map(({ personId }) => personId))
    const hasPlan = hasWords(committed.plan)
    const missing = conversation.seats.filter(({ personId }) => !approvers.has(personId))
    const withoutApproval = hasPlan
      ? missing.map(({ personId }) => withReason(personId, reasons.get(personId)))
      : []
    const { personId } = actor
    await sealConversation(tx, conversation, committed, { personId, at, hasPlan, withoutApproval })
    return 'sealed'
  })
  if (outcome !== 'changed') rooms.factsChanged(conversationId)
  if (outcome !== 'sealed') throw new Failure('PlanChanged')
  rooms.revoke({ conversationId })
}

function withReason(personId: PersonId, words = ''): WithoutApproval {
  const reason = words.trim()
  if (reason === '') throw new Failure('ReasonMissing')
  if (reason.length > longestReason) throw new Failure('ReasonTooLong')
  return { personId, reason }
}
