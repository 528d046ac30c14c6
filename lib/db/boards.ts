import type { ConversationId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface BoardStore {
  /**
   * The stored document as Yjs updates, the state first. While the conversation is held (`conversations.lock`) nothing
   * is added to it and nothing folded. Undefined when there is none.
   */
  updates(conversationId: ConversationId): Promise<Uint8Array[] | undefined>
}

/** What is committed of a board, for acts that must be sure of it within their transaction. */
export function boards(client: Prisma.TransactionClient): BoardStore {
  return {
    async updates(conversationId) {
      const stored = await client.boardState.findUnique({
        where: { conversationId },
        select: { state: true },
      })
      if (!stored) return undefined
      const tail = await client.boardUpdate.findMany({
        where: { conversationId },
        select: { data: true },
        orderBy: { seq: 'asc' },
      })
      return [stored.state, ...tail.map(({ data }) => data)]
    },
  }
}
