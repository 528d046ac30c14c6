import type { Board, PieceId } from './board'
import { namedTargets } from './namedTargets'
import type { KeywordPiece, QuestionPiece, Table } from './table'

interface Draw {
  /** Already laid to a question: drawn only when every keyword is. */
  readonly isInPlay: (piece: PieceId) => boolean
  /** In somebody's hand: never drawn. */
  readonly isHeld: (piece: PieceId) => boolean
  /** In [0, 1), as `Math.random`. */
  readonly random: () => number
}

/** A keyword at random, as the obstacle that the paper guide suggests; undefined where none can be taken. */
export function drawKeyword(
  table: Table,
  board: Board,
  { isInPlay, isHeld, random }: Draw,
): KeywordPiece | undefined {
  const there = table.pieces.filter(
    (piece): piece is KeywordPiece =>
      piece.kind === 'keyword' && board.pieces[piece.id] !== undefined && !isHeld(piece.id),
  )
  const fresh = there.filter((piece) => !isInPlay(piece.id))
  const drawn = fresh.length > 0 ? fresh : there
  return drawn[Math.min(drawn.length - 1, Math.floor(random() * drawn.length))]
}

/**
 * Where a drawn keyword is laid, in board units: at the question in focus, else on the frame's lower edge in the middle,
 * where everybody looks and no words of a question are hidden.
 */
export function drawnPlace(
  table: Table,
  board: Board,
  piece: KeywordPiece,
  focus?: QuestionPiece,
): { x: number; y: number } {
  const beside = namedTargets(table, piece, board).find(
    (target) => target.kind === 'beside' && target.piece === focus,
  )
  if (beside) return { x: beside.x, y: beside.y }
  const { tray } = table
  return {
    x: Math.round(tray.x + (tray.width - piece.width) / 2),
    y: tray.y + tray.height - Math.round(piece.height / 4),
  }
}
