import { readFileSync } from 'node:fs'
import type { Board } from '../board'
import { conceptSchema } from '../concept'
import { layOut } from '../layOut'
import { type QuestionPiece, tableOf } from '../table'

const file = new URL('../../concepts/albertslund-puslespil.json', import.meta.url)

/** The real puzzle, as tests lay it. */
export const table = tableOf(conceptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))

/** A board just laid out: everything loose, the questions in piles. */
export const laid: Board = {
  opened: [],
  laid: {},
  notes: [],
  planNotes: {},
  agreements: [],
  followUpOn: null,
  pieces: layOut(table),
}

export const questions = table.pieces.filter((piece) => piece.kind === 'question')

/** The question in this row and column of the tray, both from 0. */
export function questionAt(row: number, column: number): QuestionPiece {
  const { tray } = table
  const found = questions.find(
    ({ slot, width, height }) => slot.x === tray.x + column * width && slot.y === tray.y + row * height,
  )
  if (!found) throw new Error(`the tray has no question in row ${row}, column ${column}`)
  return found
}

/** The laid board with these questions in their slots. */
export function joining(...pieces: readonly QuestionPiece[]): Board {
  const places = pieces.map((piece) => [piece.id, { ...piece.slot, z: 100 }])
  return { ...laid, pieces: { ...laid.pieces, ...Object.fromEntries(places) } }
}
