import type { Board } from '@/lib/domain/board'
import { isInSlot, type PieceSpec, type Rect, type Table } from '@/lib/domain/table'

/** The height of a note with two lines, in board units. */
const noteHeight = 92

/** A note's width; under an image it stays clear of the tray beside it. */
export const noteWidthOn = (piece: PieceSpec) => (piece.kind === 'image' ? 138 : 196)

interface Hang {
  /** From the piece's corner to the note's edge that meets the piece. */
  readonly x: number
  readonly y: number
  readonly side: 'below' | 'above'
}

/** Where a piece's notes hang: under its lower edge, or over its upper one where the table ends. */
export function hangOf(table: Table, piece: PieceSpec, at: { readonly x: number; readonly y: number }): Hang {
  const overlap = piece.kind === 'question' ? 16 : piece.kind === 'image' ? 12 : 4
  const x = Math.min(
    piece.kind === 'question' ? 12 : piece.kind === 'image' ? 0 : 6,
    table.width - noteWidthOn(piece) - at.x,
  )
  const isLow = at.y + piece.height + noteHeight > table.height
  return isLow ? { x, y: overlap, side: 'above' } : { x, y: piece.height - overlap, side: 'below' }
}

/** Whether notes hanging there would lie over the words of a joined question: nothing stays over a question (DESIGN §6). */
export function wouldCoverQuestion(
  table: Table,
  board: Board,
  piece: PieceSpec,
  at: { readonly x: number; readonly y: number },
): boolean {
  const hang = hangOf(table, piece, at)
  const top = hang.side === 'below' ? at.y + hang.y : at.y + hang.y - noteHeight
  const note: Rect = { x: at.x + hang.x, y: top, width: noteWidthOn(piece), height: noteHeight }
  return table.pieces.some((other) => {
    const place = board.pieces[other.id]
    return (
      other.id !== piece.id &&
      place &&
      isInSlot(other, place) &&
      overlaps(note, { ...place, width: other.width, height: other.height })
    )
  })
}

/** Touching edges by less than this hides no words. */
const slack = 16

function overlaps(a: Rect, b: Rect): boolean {
  return (
    Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x) > slack &&
    Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y) > slack
  )
}
