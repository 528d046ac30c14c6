import type { Board, PieceId } from './board'
import { clampToTable, type PieceSpec, type Rect, type Table } from './table'

/** Where pieces are moved to, by their top left corners in board units. */
export type Moves = ReadonlyMap<PieceId, { readonly x: number; readonly y: number }>
/** What changes in `Board.laid`. */
export type Layings = ReadonlyMap<PieceId, PieceId | null>

/** From this share of its face on, a keyword or image lies at the question under it; *Flyt til … ved* leaves half. */
const laidShare = 0.35

/** A keyword is in play from the first time that it is laid to a question, for the rest of the conversation. */
export function isInPlay(board: Board, keyword: PieceId): boolean {
  return board.laid[keyword] !== undefined
}

/** The keywords and images that lie at a question now, and go with it. */
export function laidTo(board: Board, question: PieceId): PieceId[] {
  return (Object.keys(board.laid) as PieceId[]).filter((piece) => board.laid[piece] === question)
}

/** The moves, and for each question among them all that is laid to it, moved by as much and kept on the table. */
export function withLaid(table: Table, board: Board, moves: Moves): Moves {
  const all = new Map(moves)
  for (const [id, to] of moves) {
    const from = board.pieces[id]
    if (table.byId.get(id)?.kind !== 'question' || !from) continue
    for (const laid of laidTo(board, id)) {
      const [piece, at] = [table.byId.get(laid), board.pieces[laid]]
      if (!piece || !at || moves.has(laid)) continue
      all.set(laid, clampToTable(piece, { x: at.x + to.x - from.x, y: at.y + to.y - from.y }))
    }
  }
  return all
}

/**
 * What the moves change in what is laid where. `moves` are those of hands alone, before `withLaid`: what is carried
 * along stays laid to its question, and a question that comes to lie under a keyword was not laid to.
 */
export function layings(table: Table, board: Board, moves: Moves): Layings {
  const changes = new Map<PieceId, PieceId | null>()
  for (const [id, to] of moves) {
    const piece = table.byId.get(id)
    if (!piece || piece.kind === 'question') continue
    const question = questionUnder(table, board, moves, piece, to)
    if (question ? board.laid[id] !== question : board.laid[id]) changes.set(id, question ?? null)
  }
  return changes
}

/** The question that a piece lying there lies at: where most of it is; of equals the first, which it hangs over the edge of. */
function questionUnder(
  table: Table,
  board: Board,
  moves: Moves,
  piece: PieceSpec,
  at: { readonly x: number; readonly y: number },
): PieceId | undefined {
  let best: PieceId | undefined
  let most = laidShare
  for (const other of table.pieces) {
    const lies = moves.get(other.id) ?? board.pieces[other.id]
    if (other.kind !== 'question' || !lies) continue
    const share = sharedArea({ ...piece, ...at }, { ...other, ...lies }) / (piece.width * piece.height)
    if (share > most || (best === undefined && share === most)) [best, most] = [other.id, share]
  }
  return best
}

function sharedArea(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}
