import type { Board, PieceId } from './board'
import { joinedGroups } from './joined'
import { laidTo } from './laying'
import { isInSlot, type QuestionPiece, type Table } from './table'

/**
 * Whether a piece has been put where it lies for a reason, so that nobody tidies it away: a question that is joined, in
 * its slot or outside the tray, or has something laid to it; a keyword or an image laid to a question.
 */
export function isSettled(table: Table, board: Board, id: PieceId): boolean {
  const piece = table.byId.get(id)
  const place = board.pieces[id]
  if (!piece || !place) return false
  if (piece.kind !== 'question') return questionOf(table, board, id) !== undefined
  return isInSlot(piece, place) || laidTo(board, id).length > 0 || joinedGroups(table, board).has(id)
}

/** The question that a keyword or an image is laid to now. */
export function questionOf(table: Table, board: Board, id: PieceId): QuestionPiece | undefined {
  const laidAt = board.laid[id]
  const question = laidAt ? table.byId.get(laidAt) : undefined
  return question?.kind === 'question' ? question : undefined
}
