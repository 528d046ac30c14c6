import type { ConversationId, PersonId } from '../domain/ids'

/** One update on its way into the log. */
export interface Append {
  readonly conversationId: ConversationId
  /** Null for the server's own edits. */
  readonly personId: PersonId | null
  readonly update: Uint8Array
  /** Yjs client ids seen for the first time in this update; they belong to `personId` from now on. */
  readonly newClients: readonly number[]
}

export interface StoredBoard {
  /** The compacted document, as one Yjs update. */
  readonly state: Uint8Array
  /** Updates since, in the order they were committed. */
  readonly tail: readonly Uint8Array[]
  /** Client id → person; null is the server. */
  readonly clients: ReadonlyMap<number, PersonId | null>
}

export type AppendOutcome = 'stored' | 'sealed' | 'missing'

/**
 * All the sync server knows of storage. Memory (for tests of the room) and SQL implement it, under one contract suite.
 */
export interface BoardLog {
  /** Undefined when the conversation has no stored board; throws when the database does not answer. */
  load(conversationId: ConversationId): Promise<StoredBoard | undefined>
  /**
   * Commits all of the batch in one transaction, in order; resolves when committed, with one outcome each.
   * Throws when nothing was committed.
   */
  append(batch: readonly Append[]): Promise<AppendOutcome[]>
  /** Records whose a client id is that has sent only presence so far. The first person to bring it keeps it. */
  claimClient(conversationId: ConversationId, client: number, personId: PersonId): Promise<PersonId | null>
}
