import { readBoard } from '../lib/board/read'
import type { Database } from '../lib/db/database'
import { Failure } from '../lib/domain/errors'
import type { ConversationId } from '../lib/domain/ids'
import { tableOf } from '../lib/domain/table'
import type { BoardReader, ReaderOf } from './sync/keeper'

/** Reads a conversation's document by the concept that the conversation has copied. Throws `NotFound`. */
export function createBoardReader(db: Database): ReaderOf {
  return async (conversationId: ConversationId): Promise<BoardReader> => {
    const conversation = await db.conversations.byId(conversationId)
    if (!conversation) throw new Failure('NotFound')
    const { concept } = conversation
    const table = tableOf(concept)
    return { table, read: (doc) => readBoard(doc, concept, table) }
  }
}
