import type { Board, PieceId } from './board'
import { isInSlot, type PieceSpec, type Table } from './table'

/** From this share of its face on, a piece is under the other, not beside it. */
const coveredShare = 0.45

/** Whether a loose question lies under another one, as in a pile. A piece in somebody's hand covers nothing. */
export function isCovered(
  table: Table,
  board: Board,
  piece: PieceSpec,
  inHand: ReadonlySet<PieceId> = new Set(),
): boolean {
  const place = board.pieces[piece.id]
  if (piece.kind !== 'question' || !place || isInSlot(piece, place)) return false
  return table.pieces.some((other) => {
    const above = board.pieces[other.id]
    if (
      other.kind !== 'question' ||
      inHand.has(other.id) ||
      !above ||
      above.z <= place.z ||
      isInSlot(other, above)
    )
      return false
    const width = piece.width - Math.abs(above.x - place.x)
    const height = piece.height - Math.abs(above.y - place.y)
    return width > 0 && height > 0 && width * height > coveredShare * piece.width * piece.height
  })
}
