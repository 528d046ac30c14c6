import type { Stores } from '../db/database'
import type { ConversationId, PersonId } from '../domain/ids'

/**
 * A concluded conversation has been followed up when each of its agreements is kept, changed, dropped, or has come
 * along to a later one. Whether it is so now; one without agreements stays concluded. Within a transaction.
 */
export async function followUpIfDone(
  tx: Pick<Stores, 'agreements' | 'conversations'>,
  id: ConversationId,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<boolean> {
  const agreements = await tx.agreements.of(id)
  const isDone = agreements.every(({ outcome, carriedTo }) => outcome.state !== 'open' || carriedTo)
  if (agreements.length === 0 || !isDone) return false
  return tx.conversations.step(id, { from: 'concluded', to: 'followedUp', ...by })
}
