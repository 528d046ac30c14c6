import type { ConversationId, PersonId } from '../domain/ids'
import type { Moment } from '../history/moment'
import type { FactRows } from '../history/momentFacts'

/** One entry on its way into the log: an update, or only the claim of client ids. */
export interface Append {
  readonly conversationId: ConversationId
  /** The board's epoch in which it was written; of another epoch nothing is stored. */
  readonly epoch: number
  /** Null for the server's own edits. */
  readonly personId: PersonId | null
  /** Null when only client ids are claimed, such as by somebody's first presence. */
  readonly update: Uint8Array | null
  /** Yjs client ids seen for the first time; they belong to `personId` from now on. */
  readonly newClients: readonly number[]
}

export type AppendOutcome =
  /**
   * Committed. `seq` grows with every update of the log; null when there was none. `isApproved`: somebody's approval of
   * the plan stood at that moment, and may have to fall.
   */
  | { readonly kind: 'stored'; readonly seq: number | null; readonly isApproved?: true }
  /** One of the client ids belongs to somebody else already (another process was first): nothing of the entry is stored. */
  | { readonly kind: 'foreignClient' }
  | { readonly kind: 'sealed' }
  | { readonly kind: 'missing' }
  /** The board has been restored from a backup since this epoch. */
  | { readonly kind: 'oldEpoch' }

export interface TailUpdate {
  readonly seq: number
  /** Null for the server's own. */
  readonly personId: PersonId | null
  readonly update: Uint8Array
}

export interface StoredBoard {
  readonly epoch: number
  /** How often the state has been replaced: what `keep` must have been built on. */
  readonly generation: number
  /** The compacted document, as one Yjs update. */
  readonly state: Uint8Array
  /** Updates since, in the order they were committed. */
  readonly tail: readonly TailUpdate[]
  /** Client id → person; null is the server. */
  readonly clients: ReadonlyMap<number, PersonId | null>
  /** How many moments the conversation has. */
  readonly moments: number
  /** Nothing is written into it any more, not even by the server. */
  readonly isSealed: boolean
  /** Somebody's approval of the plan stands. */
  readonly isApproved: boolean
}

/** A rest: the tail folded into the state and, where the board has changed, the moment that tells of it. */
export interface Keep {
  readonly conversationId: ConversationId
  readonly epoch: number
  /** The generation whose state, with the folded updates, is in `state`. */
  readonly generation: number
  readonly state: Uint8Array
  /** The `seq` of every update that is in `state` now, and leaves the tail. Others stay. */
  readonly folded: readonly number[]
  readonly moment: Moment | undefined
}

/**
 * All the sync server knows of storage. Memory (for tests of the room) and SQL implement it, under one contract suite.
 */
export interface BoardLog {
  /** Undefined when the conversation has no stored board; throws when the database does not answer. */
  load(conversationId: ConversationId): Promise<StoredBoard | undefined>
  /**
   * Commits all of the batch in one transaction, in order; resolves when committed, with one outcome each.
   * Throws when it is not known to be committed; the same batch may then be given again.
   */
  append(batch: readonly Append[]): Promise<AppendOutcome[]>
  /**
   * Replaces the state, removes the folded updates and writes the moment, in one transaction. `overtaken`, and
   * nothing done, when the epoch or generation is not that any more or a moment of that number exists.
   */
  keep(rest: Keep): Promise<'kept' | 'overtaken'>
  /** What stands beside the board, for a moment to tell of; undefined when there is no such conversation. */
  facts(conversationId: ConversationId): Promise<FactRows | undefined>
  /** From the newest moment that carries the whole board to the last, oldest first; empty before the first. */
  latestMoments(conversationId: ConversationId): Promise<Moment[]>
  /** The whole history, oldest first. */
  moments(conversationId: ConversationId): Promise<Moment[]>
}
