import type { Board, BoardNote } from './board'
import type { PlanSection } from './concept'
import type { PieceSpec, Table } from './table'

/** Notes with words on a perspective's own pieces, of which no agreement has been made. */
export function notesToDraw(board: Board, table: Table, section: string): BoardNote[] {
  const drawn = new Set(
    board.agreements.map(({ origin }) => (origin?.kind === 'note' ? origin.note : undefined)),
  )
  return board.notes.filter((note) => {
    const piece = note.piece ? table.byId.get(note.piece) : undefined
    const isHere = piece?.kind === 'question' && piece.perspective.id === section
    return isHere && note.text.trim() !== '' && !drawn.has(note.id)
  })
}

/** The section of the plan that a piece belongs to by itself; undefined where people choose one. */
export function sectionOf(
  piece: PieceSpec | undefined,
  sections: readonly PlanSection[],
): PlanSection | undefined {
  if (piece?.kind !== 'question') return undefined
  return sections.find(({ id, holds }) => id === piece.perspective.id && holds.includes('agreements'))
}
