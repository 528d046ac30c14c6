import type { Board, PieceId } from './board'
import { joinedGroups } from './joined'
import { isInSlot, joinedCounts, type Table } from './table'

/** What falls into place: a piece, in the tray or against its neighbour outside; a perspective's row; the whole puzzle. */
export type Finish =
  | { readonly kind: 'snapped'; readonly piece: PieceId }
  | { readonly kind: 'rowJoined'; readonly perspective: string }
  | { readonly kind: 'gathered' }

/** What has fallen into place from one board to the next: pieces first, the whole puzzle last. */
export function finishesBetween(table: Table, before: Board, after: Board): Finish[] {
  if (before.pieces === after.pieces) return []
  const [wasOutside, isOutside] = [joinedGroups(table, before), joinedGroups(table, after)]
  const snapped = table.pieces.flatMap((piece): Finish[] => {
    const isIn = ({ pieces: { [piece.id]: place } }: Board) => place !== undefined && isInSlot(piece, place)
    const isNew = (isIn(after) && !isIn(before)) || (isOutside.has(piece.id) && !wasOutside.has(piece.id))
    return isNew ? [{ kind: 'snapped', piece: piece.id }] : []
  })
  if (snapped.length === 0) return []
  const joined = joinedRows(table, after)
  const wasJoined = joinedRows(table, before)
  const rows = joined.filter((row) => !wasJoined.includes(row))
  return [
    ...snapped,
    ...rows.map((perspective): Finish => ({ kind: 'rowJoined', perspective })),
    ...(rows.length > 0 && isGathered(table, after) ? [{ kind: 'gathered' } as const] : []),
  ]
}

/** The perspectives whose questions all lie in their places, by id. */
export function joinedRows(table: Table, board: Board): string[] {
  const counts = joinedCounts(table, board)
  return Object.keys(counts).filter((row) => counts[row] === questionsOf(table, row))
}

/** Whether every question lies in its place. */
export function isGathered(table: Table, board: Board): boolean {
  const counts = joinedCounts(table, board)
  const rows = Object.keys(counts)
  return rows.length > 0 && rows.every((row) => counts[row] === questionsOf(table, row))
}

function questionsOf(table: Table, perspective: string): number {
  return table.pieces.filter((piece) => piece.kind === 'question' && piece.perspective.id === perspective)
    .length
}
