import type { Board, BoardNote, PieceId } from './board'
import type { NoteId } from './ids'

/** The notes of one place, each followed by its answers, in order: of a piece all, of the table a note and its answers. */
export interface NoteStack {
  /** Of the piece, or of the first note; unlike any other stack's. */
  readonly id: PieceId | NoteId
  readonly notes: readonly BoardNote[]
}

/** More notes than this in one place lie as a fan with the newest on top: all of them would hide the table. */
export const mostSideBySide = 2

/** All notes as they lie, those of the table last. */
export function noteStacks(board: Pick<Board, 'notes'>): NoteStack[] {
  const ids = new Set(board.notes.map(({ id }) => id))
  const answers = new Map<NoteId, BoardNote[]>()
  const firsts: BoardNote[] = []
  for (const note of board.notes) {
    const { answers: answered } = note
    if (answered && ids.has(answered)) answers.set(answered, [...(answers.get(answered) ?? []), note])
    else firsts.push(note)
  }
  const onPieces = new Map<PieceId, BoardNote[]>()
  const onTable: NoteStack[] = []
  for (const note of firsts) {
    const thread = [note, ...(answers.get(note.id) ?? [])]
    if (note.piece) onPieces.set(note.piece, [...(onPieces.get(note.piece) ?? []), ...thread])
    else onTable.push({ id: note.id, notes: thread })
  }
  return [...[...onPieces].map(([id, notes]) => ({ id, notes })), ...onTable]
}

/** The notes of a stack that are seen on the table: all, or the newest of a fan – on the table under what it answers. */
export function seenOf({ notes }: NoteStack): readonly BoardNote[] {
  if (notes.length <= mostSideBySide) return notes
  const newest = notes.reduce((latest, note) => (note.order >= latest.order ? note : latest))
  const [first] = notes
  return first && !first.piece && newest !== first ? [first, newest] : [newest]
}
