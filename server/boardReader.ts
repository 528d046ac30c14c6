import type { Database } from '../lib/db/database'
import { Failure } from '../lib/domain/errors'
import type { ConversationId } from '../lib/domain/ids'
import { boardReaderOf } from './sync/boardReaderOf'
import type { BoardReader, ReaderOf } from './sync/keeper'

/** Concepts whose tables are remembered: a municipality has one or two, and laying one out takes a millisecond. */
const remembered = 8

/** Reads a conversation's document by the concept that the conversation has copied. Throws `NotFound`. */
export function createBoardReader(db: Database): ReaderOf {
  const readers = new Map<string, BoardReader>()
  return async (conversationId: ConversationId): Promise<BoardReader> => {
    const conversation = await db.conversations.byId(conversationId)
    if (!conversation) throw new Failure('NotFound')
    const { concept } = conversation
    const key = JSON.stringify(concept)
    const known = readers.get(key)
    if (known) return known
    const reader = boardReaderOf(concept)
    if (readers.size >= remembered) readers.clear()
    readers.set(key, reader)
    return reader
  }
}
