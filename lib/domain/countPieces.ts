import type { Board, PieceKind } from './board'
import { isInSlot, type Table } from './table'

export interface PieceCount {
  /** On the table. */
  readonly here: number
  /** Cut for this concept. */
  readonly of: number
}

/** How many pieces of each kind are on the table, as the paper guide asks people to count before they begin. */
export function countPieces(table: Table, board: Board): Readonly<Record<PieceKind, PieceCount>> {
  const count = (kind: PieceKind): PieceCount => {
    const cut = table.pieces.filter((piece) => piece.kind === kind)
    return { here: cut.filter((piece) => board.pieces[piece.id]).length, of: cut.length }
  }
  return { question: count('question'), image: count('image'), keyword: count('keyword') }
}

/** How many questions lie in their slots. */
export function countJoined(table: Table, board: Board): number {
  return table.pieces.filter((piece) => {
    const place = board.pieces[piece.id]
    return place !== undefined && isInSlot(piece, place)
  }).length
}
