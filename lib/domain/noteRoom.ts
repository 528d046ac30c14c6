import type { Board, PieceId } from './board'
import type { NoteId } from './ids'
import { isCovered } from './isCovered'
import { isInSlot, type PieceSpec, type Rect, type Table, tableSize } from './table'

interface Point {
  readonly x: number
  readonly y: number
}

/** The height of a note with two lines, in board units. */
const noteHeight = 92
/** The height of a note with as many lines as are shown on the table. */
const fullNoteHeight = 136

/** The width of a note that lies on the table itself. */
export const tableNoteWidth = 196

/** The nearest spot at which a note with two lines lies on the table whole, in whole board units. */
export function clampNote(at: Point): Point {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most))
  return {
    x: within(at.x, tableSize.width - tableNoteWidth),
    y: within(at.y, tableSize.height - noteHeight),
  }
}

/** A spot on the table where a new note hides the least, the nearest to the tray of equals; within `area`, board units. */
export function freeNoteSpot(table: Table, board: Board, area: Rect = { x: 0, y: 0, ...tableSize }): Point {
  const lie: (Rect & { readonly weight: number })[] = table.pieces.flatMap((piece) => {
    const place = board.pieces[piece.id]
    const weight = piece.kind === 'question' ? 4 : 1
    return place ? [{ ...place, width: piece.width, height: piece.height, weight }] : []
  })
  for (const { place } of board.notes)
    if (place) lie.push({ ...place, width: tableNoteWidth, height: fullNoteHeight, weight: 2 })
  lie.push({ ...table.tray, weight: 4 })
  const middle = { x: table.tray.x + table.tray.width / 2, y: table.tray.y + table.tray.height / 2 }
  const step = 28
  let best: Point = { x: area.x, y: area.y }
  let least = Number.POSITIVE_INFINITY
  for (let y = area.y; y <= Math.max(area.y, area.y + area.height - noteHeight); y += step)
    for (let x = area.x; x <= Math.max(area.x, area.x + area.width - tableNoteWidth); x += step) {
      const note: Rect = { x, y, width: tableNoteWidth, height: noteHeight }
      const hidden = lie.reduce((sum, other) => sum + other.weight * sharedArea(note, other), 0)
      // A little for the way from the middle of the table, so that of free spots the nearest is taken.
      const cost = hidden + Math.hypot(x - middle.x, y - middle.y) / 100
      if (cost < least) [best, least] = [{ x, y }, cost]
    }
  return clampNote(best)
}

function sharedArea(a: Rect, b: Rect): number {
  const { width, height } = meet(a, b)
  return width > 0 && height > 0 ? width * height : 0
}

/** A spot for a new note as near to `at` as can be, where it hides no question. */
export function noteSpotAt(table: Table, board: Board, at: Point): Point {
  const wanted = clampNote(at)
  if (!coveredQuestion(table, board, wanted)) return wanted
  const reach = { x: 240, y: 180 }
  return freeNoteSpot(table, board, {
    x: wanted.x - reach.x,
    y: wanted.y - reach.y,
    width: 2 * reach.x + tableNoteWidth,
    height: 2 * reach.y + noteHeight,
  })
}

/**
 * Which way a note on the table and its answers grow: down from its upper edge, and near the table's lower edge up
 * from its lower one, so that they stay on the table. `y` leads from the note's place to that edge.
 */
export function growthOf(at: Point): { readonly y: number; readonly isUpwards: boolean } {
  const isUpwards = at.y + 2 * fullNoteHeight > tableSize.height
  return { y: isUpwards ? noteHeight : 0, isUpwards }
}

/** How crooked a note on the table lies, in degrees, −1.6 to 1.6; the same for everyone and every visit. */
export function noteTilt(id: NoteId): number {
  const sum = [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0)
  return ((sum % 33) - 16) / 10
}

/** A note's width: wide enough for whole words, and under an image as near the tray beside it as can be. */
export const noteWidthOn = (piece: PieceSpec) => (piece.kind === 'question' ? 196 : 150)

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

/** The question whose words a note that lies there would hide; undefined where it hides none. */
export function coveredQuestion(table: Table, board: Board, at: Point): PieceId | undefined {
  const note = { ...at, width: tableNoteWidth, height: noteHeight }
  return table.pieces.find((piece) => {
    const place = board.pieces[piece.id]
    if (piece.kind !== 'question' || !place || isCovered(table, board, piece)) return false
    const { width, height } = meet(note, { ...place, width: piece.width, height: piece.height })
    return width > slack && height > slack
  })?.id
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
    const shared = sharedArea(note, { ...place, width: other.width, height: other.height })
    sum += shared * (other.kind === 'question' ? 2 : 1)
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
