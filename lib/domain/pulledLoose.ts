import type { Board, PieceId } from './board'
import { joinedTo, type Point } from './joined'
import { clampToTable, type PieceSpec, type Table } from './table'

const directions: readonly Point[] = [
  { x: 1, y: 0 },
  { x: -1, y: 0 },
  { x: 0, y: 1 },
  { x: 0, y: -1 },
  { x: 1, y: 1 },
  { x: -1, y: 1 },
  { x: 1, y: -1 },
  { x: -1, y: -1 },
]
/** Far enough that it is not taken for joined still, in board units. */
const leastStep = 64
const step = 16
const mostStep = 640

/**
 * Where a piece that is taken out of its group goes when no hand says where: the nearest spot at which it lies on
 * none of those it was joined to; in a crowd, just beside its old one. Undefined for a piece that is joined to none.
 */
export function pulledLoose(table: Table, board: Board, piece: PieceSpec): Point | undefined {
  const group = joinedTo(table, board, piece.id)
  const place = board.pieces[piece.id]
  if (group.length < 2 || !place) return undefined
  for (let far = leastStep; far <= mostStep; far += step) {
    for (const direction of directions) {
      const at = { x: place.x + direction.x * far, y: place.y + direction.y * far }
      const isOnTable = clampToTable(piece, at).x === at.x && clampToTable(piece, at).y === at.y
      if (isOnTable && !covers(table, board, piece, at, group)) return at
    }
  }
  return clampToTable(piece, { x: place.x + (place.x > 64 ? -64 : 64), y: place.y + 32 })
}

function covers(table: Table, board: Board, piece: PieceSpec, at: Point, group: readonly PieceId[]): boolean {
  return group.some((id) => {
    const other = table.byId.get(id)
    const place = board.pieces[id]
    if (!other || !place || id === piece.id) return false
    return (
      at.x < place.x + other.width &&
      place.x < at.x + piece.width &&
      at.y < place.y + other.height &&
      place.y < at.y + piece.height
    )
  })
}
