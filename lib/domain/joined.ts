import type { Board, PieceId } from './board'
import type { Moves } from './laying'
import { isInSlot, type QuestionPiece, type Table } from './table'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A piece, and the corner at which it lies or is to lie, in board units. */
export interface Lying extends Point {
  readonly piece: PieceId
}

/** How far a question lies from its own place in the tray. Those that lie equally far fit each other exactly. */
export const awayFromSlot = (piece: QuestionPiece, at: Point): Point => ({
  x: at.x - piece.slot.x,
  y: at.y - piece.slot.y,
})

export const isSamePoint = (a: Point, b: Point) => a.x === b.x && a.y === b.y

/** Whether two questions share a seam of the puzzle. */
export function areNeighbours(a: QuestionPiece, b: QuestionPiece): boolean {
  const across = Math.abs(a.slot.x - b.slot.x)
  const down = Math.abs(a.slot.y - b.slot.y)
  return (across === a.width && down === 0) || (across === 0 && down === a.height)
}

/**
 * Which questions are joined outside the tray: neighbours that lie exactly as they do in the puzzle. Every joined
 * piece with its whole group, in the puzzle's order; a piece that is alone, or in the tray, is not in it. It follows
 * from the places, so nothing has to be stored, and no two copies can disagree about it.
 */
export function joinedGroups(table: Table, board: Board): ReadonlyMap<PieceId, readonly PieceId[]> {
  const loose = table.pieces.flatMap((piece) => {
    const place = board.pieces[piece.id]
    if (piece.kind !== 'question' || !place || isInSlot(piece, place)) return []
    return [{ piece, away: awayFromSlot(piece, place) }]
  })
  const groups = new Map<PieceId, readonly PieceId[]>()
  for (const start of loose) {
    if (groups.has(start.piece.id)) continue
    const found = new Set([start])
    for (const one of found) {
      for (const other of loose) {
        if (isSamePoint(one.away, other.away) && areNeighbours(one.piece, other.piece)) found.add(other)
      }
    }
    if (found.size === 1) continue
    const ids = loose.filter((one) => found.has(one)).map(({ piece }) => piece.id)
    for (const id of ids) groups.set(id, ids)
  }
  return groups
}

/** The piece with all that it is joined to outside the tray; itself alone where it is joined to none. */
export function joinedTo(table: Table, board: Board, piece: PieceId): readonly PieceId[] {
  return joinedGroups(table, board).get(piece) ?? [piece]
}

/**
 * Where everything carried is while `lead` is at `at`: joined questions keep their places beside each other exactly,
 * and what is laid to one of them comes along as it lies on the board.
 */
export function carriedWith(
  table: Table,
  lead: PieceId,
  at: Point,
  pieces: readonly PieceId[],
  board?: Board,
): Lying[] {
  const under = table.byId.get(lead)
  const from = board?.pieces[lead]
  return pieces.flatMap((id): Lying[] => {
    if (id === lead) return [{ piece: id, x: at.x, y: at.y }]
    const piece = table.byId.get(id)
    if (under?.kind !== 'question' || !piece) return []
    if (piece.kind === 'question') {
      const away = awayFromSlot(under, at)
      return [{ piece: id, x: piece.slot.x + away.x, y: piece.slot.y + away.y }]
    }
    const lies = board?.pieces[id]
    return from && lies ? [{ piece: id, x: lies.x + at.x - from.x, y: lies.y + at.y - from.y }] : []
  })
}

export const movesTo = (lying: readonly Lying[]): Moves =>
  new Map(lying.map(({ piece, x, y }) => [piece, { x, y }]))
