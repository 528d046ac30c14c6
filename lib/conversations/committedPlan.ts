import { boardFrom } from '../board/boardFrom'
import type { Stores } from '../db/database'
import type { Board } from '../domain/board'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { type CanonicalPlan, canonicalPlan } from '../plan/canonicalPlan'

export interface CommittedPlan extends CanonicalPlan {
  readonly board: Board
}

/**
 * The plan as it is in the database, read from the document's bytes: what a browser says it is counts for nothing.
 * Within a transaction that holds the conversation it stays so until the end. Throws `NotFound`.
 */
export async function committedPlan(
  tx: Pick<Stores, 'boards'>,
  { id, concept, kind }: Pick<Conversation, 'id' | 'concept' | 'kind'>,
): Promise<CommittedPlan> {
  const updates = await tx.boards.updates(id)
  if (!updates) throw new Failure('NotFound')
  const board = boardFrom(updates, concept)
  return { board, ...canonicalPlan({ board, concept, kind }) }
}

/**
 * Takes back every approval when one of them is of another plan than this one. `by` is who changed it, where that is
 * known. Within a transaction that holds the conversation. Whether any fell.
 */
export async function clearUnless(
  tx: Pick<Stores, 'approvals'>,
  { id }: Pick<Conversation, 'id'>,
  hash: string,
  change: { readonly by: PersonId | null; readonly at: Date },
): Promise<boolean> {
  const standing = await tx.approvals.of(id)
  if (standing.every((approval) => approval.hash === hash)) return false
  await tx.approvals.clear(id, change)
  return true
}
