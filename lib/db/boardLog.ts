import type { BoardLog } from '../sync/boardLog'
import { appendBatch } from './appendBatch'
import { boardFacts } from './boardFacts'
import { latestMoments, moments } from './boardMoments'
import { keepRest } from './keepRest'
import { loadBoards } from './loadBoards'
import type { Sql } from './sql'
import { together } from './together'

/** Boards in one answer: few enough that the largest there may be do not fill the memory. */
const boardsAtOnce = 20

/**
 * The board log over bare SQL: Prisma was measured to cost three to five times as much a commit (ARCHITECTURE §4).
 *
 * A batch whose commit was not answered (the line broke after COMMIT) throws and may be given again, by which its
 * updates can come to stand in the tail twice: Yjs ignores an update that it has, and its claims are the same.
 */
export function sqlBoardLog(sql: Sql): BoardLog {
  return {
    load: together((ids) => loadBoards(sql, ids), boardsAtOnce),
    append: (batch) => appendBatch(sql, batch),
    keep: (rest) => keepRest(sql, rest),
    facts: (conversationId) => boardFacts(sql, conversationId),
    latestMoments: (conversationId) => latestMoments(sql, conversationId),
    moments: (conversationId) => moments(sql, conversationId),
  }
}
