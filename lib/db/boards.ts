import type { ConversationId, PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface BoardStore {
  /**
   * The stored document as Yjs updates, the state first: all that was committed before it was asked for. While the
   * conversation is held (`conversations.lock`) nothing more is. Undefined when there is none.
   */
  updates(conversationId: ConversationId): Promise<Uint8Array[] | undefined>
  /** Whose each Yjs client is that has written in it; null is the server. */
  writers(conversationId: ConversationId): Promise<Map<number, PersonId | null>>
}

/** What is committed of a board, for acts that must be sure of it within their transaction. */
export function boards(client: Prisma.TransactionClient): BoardStore {
  return {
    async updates(conversationId) {
      // The tail first: what is folded meanwhile is then in both, which is harmless, and never in neither.
      const tail = await client.boardUpdate.findMany({
        where: { conversationId },
        select: { data: true },
        orderBy: { seq: 'asc' },
      })
      const stored = await client.boardState.findUnique({
        where: { conversationId },
        select: { state: true },
      })
      return stored ? [stored.state, ...tail.map(({ data }) => data)] : undefined
    },
    async writers(conversationId) {
      const rows = await client.clientIdentity.findMany({ where: { conversationId } })
      return new Map(rows.map(({ clientId, personId }) => [Number(clientId), personId as PersonId | null]))
    },
  }
}
