import type { Board, PieceId, PieceKind, Place } from './board'
import type { Concept, Image, Keyword, Perspective, Question } from './concept'
import { keywordHeight, keywordWidth } from './keywordWidth'
import { type Insets, imageOutline, keywordOutline, type PuzzleCell, puzzleGrid } from './puzzle'

/** A piece as it is cut: its size in board units, its outline as an SVG path in its own coordinates, and what it shows. */
interface Cut {
  readonly id: PieceId
  readonly width: number
  readonly height: number
  readonly outline: string
}
export interface QuestionPiece extends Cut {
  readonly kind: 'question'
  readonly question: Question
  readonly perspective: Perspective
  /** 1, 2, 3 … within its perspective. */
  readonly number: number
  readonly safe: Insets
  readonly blanks: PuzzleCell['blanks']
  /** Its one place in the tray. */
  readonly slot: { readonly x: number; readonly y: number }
}
export interface KeywordPiece extends Cut {
  readonly kind: 'keyword'
  readonly keyword: Keyword
}
export interface ImagePiece extends Cut {
  readonly kind: 'image'
  readonly image: Image
}
export type PieceSpec = QuestionPiece | KeywordPiece | ImagePiece

export interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface Table {
  readonly width: number
  readonly height: number
  /** The frame's recess, which the joined question pieces fill exactly. */
  readonly tray: Rect
  readonly pieces: readonly PieceSpec[]
  readonly byId: ReadonlyMap<PieceId, PieceSpec>
}

export const tableSize = { width: 1380, height: 908 }
const questionSize = { width: 232, height: 162 }
const imageSize = 108
const trayCorner = { x: 170, y: 170 }

/** Lays out what belongs on the table of a puzzle concept. Throws for a concept of another layout. */
export function tableOf(concept: Concept): Table {
  const { layout } = concept
  if (layout.type !== 'puzzle') throw new Error(`concept ${concept.id} has no puzzle to lay on a table`)
  const rows = layout.perspectives.length
  const columns = Math.max(...layout.perspectives.map((perspective) => perspective.questions.length))
  const { width, height } = questionSize
  const cells = puzzleGrid(rows, columns, width, height)
  const questions = layout.perspectives.flatMap((perspective, row) =>
    perspective.questions.flatMap((question, column): QuestionPiece[] => {
      const cell = cells[row * columns + column]
      if (!cell) return []
      return [
        {
          id: pieceId('question', question.id),
          kind: 'question',
          width,
          height,
          outline: cell.outline,
          safe: cell.safe,
          blanks: cell.blanks,
          slot: { x: trayCorner.x + cell.x, y: trayCorner.y + cell.y },
          perspective,
          question,
          number: column + 1,
        },
      ]
    }),
  )
  const images = layout.images.map(
    (image): ImagePiece => ({
      id: pieceId('image', image.id),
      kind: 'image',
      width: imageSize,
      height: imageSize,
      outline: imageOutline(imageSize),
      image,
    }),
  )
  const keywords = layout.keywords.map((keyword): KeywordPiece => {
    // As wide as the longer of both languages, so that the table is the same whoever looks at it.
    const wide = Math.max(keywordWidth(keyword.text.da), keywordWidth(keyword.text.en))
    return {
      id: pieceId('keyword', keyword.id),
      kind: 'keyword',
      width: wide,
      height: keywordHeight,
      outline: keywordOutline(wide, keywordHeight),
      keyword,
    }
  })
  const pieces: PieceSpec[] = [...questions, ...images, ...keywords]
  return {
    ...tableSize,
    tray: { ...trayCorner, width: columns * width, height: rows * height },
    pieces,
    byId: new Map(pieces.map((piece) => [piece.id, piece])),
  }
}

export function pieceId(kind: PieceKind, id: string): PieceId {
  return `${kind}:${id}`
}

/** From so near, in board units, a piece falls into its slot or to its neighbour's side (DESIGN §4). */
export const snapReach = (piece: PieceSpec) => 0.35 * piece.height

export function isInSlot(piece: PieceSpec, place: Pick<Place, 'x' | 'y'>): boolean {
  return piece.kind === 'question' && piece.slot.x === place.x && piece.slot.y === place.y
}

/** How many question pieces of each perspective lie in their slots, by perspective id. */
export function joinedCounts(table: Table, board: Board): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const piece of table.pieces) {
    if (piece.kind !== 'question') continue
    const place = board.pieces[piece.id]
    const isJoined = place !== undefined && isInSlot(piece, place)
    counts[piece.perspective.id] = (counts[piece.perspective.id] ?? 0) + (isJoined ? 1 : 0)
  }
  return counts
}

/** The nearest place at which the whole piece is on the table, in whole board units. */
export function clampToTable(piece: PieceSpec, at: { x: number; y: number }): { x: number; y: number } {
  const within = (value: number, most: number) => Math.round(Math.min(Math.max(value, 0), most))
  return {
    x: within(at.x, tableSize.width - piece.width),
    y: within(at.y, tableSize.height - piece.height),
  }
}

/** How crooked a loose piece lies, in degrees, −4 to 4; the same for everyone and every visit. */
export function tiltOf(id: PieceId): number {
  let hash = 7
  for (const letter of id) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return (hash % 81) / 10 - 4
}
