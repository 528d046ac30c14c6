import type { Board } from './board'
import { isInSlot, type PieceSpec, type Rect, type Table } from './table'

/** The height of a note with two lines, in board units. */
const noteHeight = 92
/** The height of a note with as many lines as are shown on the table. */
const fullNoteHeight = 136

/** A note's width: wide enough for whole words, and under an image as near the tray beside it as can be. */
export const noteWidthOn = (piece: PieceSpec) => (piece.kind === 'question' ? 196 : 150)

interface Point {
  readonly x: number
  readonly y: number
}

interface Hang extends Point {
  /** `x` and `y` lead from the piece's corner to the note's edge that meets the piece. */
  readonly side: 'below' | 'above'
}

/**
 * Where a piece's notes hang: under its lower edge or over its upper one, always on the table. Those of a keyword or an
 * image hang where they hide the least of what lies around; given no board, as if nothing did.
 */
export function hangOf(table: Table, piece: PieceSpec, at: Point, board?: Board): Hang {
  const width = noteWidthOn(piece)
  const overlap = piece.kind === 'question' ? 16 : piece.kind === 'image' ? 12 : 4
  const onTable = (x: number) => Math.max(-at.x, Math.min(x, table.width - width - at.x))
  const below = { y: piece.height - overlap, side: 'below' } as const
  const above = { y: overlap, side: 'above' } as const
  const isLow = at.y + piece.height + fullNoteHeight > table.height
  const isHigh = at.y + overlap < fullNoteHeight
  const sides = isLow ? [above] : isHigh ? [below] : [below, above]
  if (piece.kind === 'question') return { x: onTable(12), ...(isLow ? above : below) }
  const hangs = sides.flatMap((side) =>
    [6, (piece.width - width) / 2, piece.width - width - 6].map((x): Hang => ({ x: onTable(x), ...side })),
  )
  const hidden = (hang: Hang) =>
    board ? hiddenBy(noteAt(piece, at, hang, fullNoteHeight), table, board, piece) : 0
  return hangs.reduce((best, next) => (hidden(next) < hidden(best) ? next : best))
}

/** Whether notes hanging there would lie over the words of a joined question: nothing stays over a question (DESIGN §6). */
export function wouldCoverQuestion(table: Table, board: Board, piece: PieceSpec, at: Point): boolean {
  const note = noteAt(piece, at, hangOf(table, piece, at, board), noteHeight)
  return table.pieces.some((other) => {
    const place = board.pieces[other.id]
    if (other.id === piece.id || !place || !isInSlot(other, place)) return false
    const { width, height } = meet(note, { ...place, width: other.width, height: other.height })
    return width > slack && height > slack
  })
}

/** Touching edges by less than this hides no words. */
const slack = 16

function noteAt(piece: PieceSpec, at: Point, hang: Hang, height: number): Rect {
  const y = hang.side === 'below' ? at.y + hang.y : at.y + hang.y - height
  return { x: at.x + hang.x, y, width: noteWidthOn(piece), height }
}

/** How much of other pieces a note would hide, in square board units; a question's words count double. */
function hiddenBy(note: Rect, table: Table, board: Board, piece: PieceSpec): number {
  let sum = 0
  for (const other of table.pieces) {
    const place = board.pieces[other.id]
    if (other.id === piece.id || !place) continue
    const { width, height } = meet(note, { ...place, width: other.width, height: other.height })
    if (width > 0 && height > 0) sum += width * height * (other.kind === 'question' ? 2 : 1)
  }
  return sum
}

/** The size of what two rectangles share; negative where they are apart. */
function meet(a: Rect, b: Rect): { readonly width: number; readonly height: number } {
  return {
    width: Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
    height: Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
  }
}
