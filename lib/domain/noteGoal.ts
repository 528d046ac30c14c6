import type { Board, PieceId } from './board'
import { clampNote, coveredQuestion } from './noteRoom'
import { isInSlot, type Table } from './table'

interface Point {
  readonly x: number
  readonly y: number
}

/**
 * Where a note goes that is let go of with its corner at `at` and the pointer at `pointer`: to the piece under the
 * pointer, or to a question whose words it would hide; else it lies on the table, clear of its edge.
 */
export function noteGoal(table: Table, board: Board, at: Point, pointer: Point): PieceId | Point {
  const under = table.pieces
    .flatMap((piece) => {
      const place = board.pieces[piece.id]
      if (!place) return []
      const isUnder =
        pointer.x >= place.x &&
        pointer.x <= place.x + piece.width &&
        pointer.y >= place.y &&
        pointer.y <= place.y + piece.height
      return isUnder ? [{ id: piece.id, height: isInSlot(piece, place) ? 0 : place.z }] : []
    })
    .sort((a, b) => b.height - a.height)[0]
  const lies = clampNote(at)
  return under?.id ?? coveredQuestion(table, board, lies) ?? lies
}
