import { type ConversationId, newId, type PersonId } from '../../domain/ids'
import type { Append, AppendOutcome, BoardLog, StoredBoard } from '../boardLog'

/** One implementation under test, and what the log itself cannot do to a conversation. */
export interface BoardLogSubject {
  readonly log: BoardLog
  /** A new conversation whose stored board is `state`. */
  createConversation(state: Uint8Array): Promise<ConversationId>
  seal(id: ConversationId): Promise<void>
  /** As from a backup: another state without a tail, one epoch on. */
  restore(id: ConversationId, state: Uint8Array): Promise<void>
  close(): Promise<void>
}

export const author = newId<PersonId>()

export function bytes(...values: number[]): Uint8Array {
  return Uint8Array.from(values)
}

/** As numbers, so that a Buffer and a Uint8Array with the same bytes are equal. */
export function plain(update: Uint8Array): number[] {
  return Array.from(update)
}

/** The author's, of the first epoch, unless `facts` say otherwise. */
export function entry(
  conversationId: ConversationId,
  update: Uint8Array | null,
  facts: Partial<Append> = {},
): Append {
  return { conversationId, epoch: 1, personId: author, update, newClients: [], ...facts }
}

export function tailOf(board: StoredBoard | undefined): number[][] | undefined {
  return board?.tail.map(({ update }) => plain(update))
}

export function kindsOf(outcomes: readonly AppendOutcome[]): AppendOutcome['kind'][] {
  return outcomes.map(({ kind }) => kind)
}
