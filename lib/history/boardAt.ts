import type { Board } from '../domain/board'
import { applyPatch, type BoardPatch } from './boardPatch'
import { type BoardRecord, boardOf, boardRecordSchema } from './boardRecord'
import { HistoryError } from './historyError'
import type { Moment } from './moment'

/**
 * The board as it was after moment `n`. The moments need not be the whole history, only reach back to one that
 * carries the whole board. Throws a `HistoryError` that says what is missing.
 */
export function boardAt(moments: readonly Moment[], n: number): Board {
  return boardOf(recordAt(moments, n))
}

/** As `boardAt`, by id: what the next moment is compared with. */
export function recordAt(moments: readonly Moment[], n: number): BoardRecord {
  const { whole, patches } = wayTo(moments, n)
  const record = boardRecordSchema.safeParse(patches.reduce(applyPatch, whole))
  if (record.success) return record.data
  const [problem] = record.error.issues
  throw new HistoryError(
    'damagedMoment',
    `the patches up to moment ${n} do not fit: ${problem?.path.join('.')} – ${problem?.message}`,
    { cause: record.error },
  )
}

/** The newest whole board at or before `n`, and the patches from there, oldest first. */
function wayTo(moments: readonly Moment[], n: number): { whole: BoardRecord; patches: BoardPatch[] } {
  const byNumber = new Map(moments.map((moment) => [moment.n, moment]))
  if (!byNumber.has(n)) throw new HistoryError('unknownMoment', `there is no moment ${n}`)
  const first = Math.min(...byNumber.keys())
  const patches: BoardPatch[] = []
  for (let at = n; at >= first; at -= 1) {
    const change = byNumber.get(at)?.change
    if (!change) throw new HistoryError('missingMoment', `moment ${at} is missing on the way to moment ${n}`)
    if (change.kind === 'whole') return { whole: change.board, patches: patches.reverse() }
    patches.push(change.patch)
  }
  throw new HistoryError('noWholeBoard', `no moment from ${first} to ${n} carries the whole board`)
}
