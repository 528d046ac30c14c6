import * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import { type NoteId, newId } from '../domain/ids'
import { nextOrder, textIn, withdraw } from './editEntry'
import { notesOf, ownEdit, piecesOf, placeSchema, planNotesOf } from './schema'

/** Every edit a person makes at the table: one verb, one transaction, tagged as this browser's own. */

/** Lays a piece at (x, y), in board units, on top of all others. */
export function movePiece(doc: Y.Doc, piece: PieceId, at: { x: number; y: number }): void {
  const pieces = piecesOf(doc)
  const top = Math.max(
    0,
    ...Array.from(pieces.values(), (value) => placeSchema.safeParse(value).data?.z ?? 0),
  )
  doc.transact(() => pieces.set(piece, { x: Math.round(at.x), y: Math.round(at.y), z: top + 1 }), ownEdit)
}

/** Attaches a note to a piece, after those it has: empty, or with words of its writer's. */
export function addNote(doc: Y.Doc, piece: PieceId, words = ''): NoteId {
  const id = newId<NoteId>()
  const notes = notesOf(doc)
  const order = nextOrder(notes)
  doc.transact(() => {
    const note = new Y.Map<unknown>()
    notes.set(id, note)
    note.set('piece', piece)
    note.set('order', order)
    note.set('text', new Y.Text(words))
  }, ownEdit)
  return id
}

/** Takes a note off the table by a flag: deleting its key would let an undo make somebody else its creator. */
export function withdrawNote(doc: Y.Doc, id: NoteId): void {
  withdraw(doc, notesOf(doc), id)
}

/** The note's shared text, to be bound to a field; undefined when there is no such note. */
export function noteText(doc: Y.Doc, id: NoteId): Y.Text | undefined {
  return textIn(notesOf(doc), id, 'text')
}

/** The shared notes of a plan section; undefined before the board has arrived. */
export function planNotesText(doc: Y.Doc, section: string): Y.Text | undefined {
  const text = planNotesOf(doc).get(section)
  return text instanceof Y.Text ? text : undefined
}
