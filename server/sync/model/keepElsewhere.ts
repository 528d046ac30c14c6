import * as Y from 'yjs'
import type { Board } from '../../../lib/domain/board'
import type { ConversationId } from '../../../lib/domain/ids'
import { recordAt } from '../../../lib/history/boardAt'
import { nextMoment } from '../../../lib/history/nextMoment'
import type { BoardLog } from '../../../lib/sync/boardLog'
import { isWaiting } from './truth'

/**
 * A rest kept by another process: folds the first `rows` of the tail and tells of them in a moment. Nothing is done
 * when one of them waits for what comes later.
 */
export async function keepElsewhere(rest: {
  readonly log: BoardLog
  readonly conversationId: ConversationId
  readonly rows: number
  readonly at: Date
  read(doc: Y.Doc): Board
}): Promise<void> {
  const { log, conversationId, at } = rest
  const stored = await log.load(conversationId)
  if (!stored) return
  const { epoch, generation } = stored
  const folded = stored.tail.slice(0, rest.rows)
  const doc = new Y.Doc()
  for (const update of [stored.state, ...folded.map(({ update }) => update)]) Y.applyUpdate(doc, update)
  if (isWaiting(doc)) return
  const moments = await log.latestMoments(conversationId)
  const n = moments.at(-1)?.n
  await log.keep({
    conversationId,
    epoch,
    generation,
    state: Y.encodeStateAsUpdate(doc),
    folded: folded.map(({ seq }) => seq),
    moment: nextMoment({
      last: n === undefined ? undefined : { n, record: recordAt(moments, n) },
      board: rest.read(doc),
      at,
      people: [...new Set(folded.flatMap(({ personId }) => personId ?? []))],
      acts: [],
    }),
  })
}
