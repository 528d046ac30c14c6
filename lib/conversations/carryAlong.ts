import type { Stores } from '../db/database'
import type { ConversationId, PersonId } from '../domain/ids'
import type { PlanRecord } from '../plan/planRecord'
import { followUpIfDone } from './followUpIfDone'

/**
 * When a plan is sealed, the open agreements of the last one that go on in it are followed up here from now on, and no
 * longer there. What a browser wrote of any other conversation counts for nothing. Within a transaction.
 */
export async function carryAlong(
  tx: Stores,
  id: ConversationId,
  { sections }: PlanRecord,
  by: { readonly personId: PersonId; readonly at: Date },
): Promise<void> {
  const from = sections.flatMap(({ agreements }) =>
    agreements.flatMap(({ carriedFrom }) => (carriedFrom ? [carriedFrom] : [])),
  )
  const last = from.length > 0 ? await tx.conversations.lastOf(id) : undefined
  if (!last) return
  await tx.agreements.carry(last.id, from, id)
  await followUpIfDone(tx, last.id, by)
}
