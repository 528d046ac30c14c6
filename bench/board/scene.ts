import type { Board, PieceId } from '../../lib/domain/board'
import type { PieceSpec, Table } from '../../lib/domain/table'

/** The same table for both: what lies where, in board units, and who sits at it. */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly pieces: readonly ScenePiece[]
  readonly notes: readonly SceneNote[]
  /** Everybody but the one who is measured; the first of them drag a piece each. */
  readonly others: readonly Other[]
  /** The piece that is dragged by hand. */
  readonly dragged: PieceId
}

export interface ScenePiece {
  readonly id: PieceId
  readonly kind: PieceSpec['kind']
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly text: string
  /** Of an image piece: its illustration in `public/billedbrikker`. */
  readonly file: string | undefined
}

export interface SceneNote {
  readonly piece: PieceId
  readonly text: string
  /** Which of the twelve has written it. */
  readonly author: number
}

export interface Other {
  readonly name: string
  readonly drags: PieceId | undefined
}

export const names = [
  'Maria Lund',
  'Jonas Meldgaard',
  'Anna Kjær',
  'Bo Holm',
  'Carl Dam',
  'Dorte Vang',
  'Erik Toft',
  'Freja Skov',
  'Gitte Bruun',
  'Hans Lind',
  'Ida Krogh',
] as const

export const noteCount = 60

const words = [
  'Det gik godt, da vi tog det to og to.',
  'Hvem tager imod de nye?',
  'Mere tid til fordybelse om formiddagen.',
  'Vi aftaler det på mandagsmødet.',
  'Her har jeg brug for hjælp.',
]

/** Notes on every piece, the last ones second on theirs; each person has written five. */
export function notesOn(table: Table): SceneNote[] {
  return Array.from({ length: noteCount }, (_, index) => {
    const piece = table.pieces[index % table.pieces.length]
    if (!piece) throw new Error('the table has no pieces')
    return { piece: piece.id, text: words[index % words.length] ?? '', author: index % (names.length + 1) }
  })
}

/** In the middle of the tray, in no slot, where no note hangs over it. Board units. */
export const draggedFrom = { x: 430, y: 270 } as const

/** The hand that is measured takes a question, the largest of pieces. */
export function draggedOn(table: Table): PieceSpec {
  const dragged = table.pieces.findLast(({ kind }) => kind === 'question')
  if (!dragged) throw new Error('the table has no questions')
  return dragged
}

/** Of each kind two are dragged by others. */
export function sceneOf(table: Table, board: Board): Scene {
  const ofKind = (kind: PieceSpec['kind']) => table.pieces.filter((piece) => piece.kind === kind)
  const dragged = draggedOn(table)
  const questions = ofKind('question').filter(({ id }) => id !== dragged.id)
  const carried = [questions, ofKind('image'), ofKind('keyword')].flatMap((pieces) => pieces.slice(0, 2))
  return {
    width: table.width,
    height: table.height,
    pieces: table.pieces.flatMap((piece) => {
      const place = board.pieces[piece.id]
      if (!place) return []
      const { id, kind, width, height } = piece
      return [
        {
          ...{ id, kind, width, height, x: place.x, y: place.y },
          text: wordsOn(piece),
          file: piece.kind === 'image' ? piece.image.file : undefined,
        },
      ]
    }),
    notes: notesOn(table),
    others: names.map((name, index) => ({ name, drags: carried[index]?.id })),
    dragged: dragged.id,
  }
}

function wordsOn(piece: PieceSpec): string {
  if (piece.kind === 'question') return (piece.question.I ?? piece.question.du).da
  return piece.kind === 'keyword' ? piece.keyword.text.da : ''
}
