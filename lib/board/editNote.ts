import * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import { type NoteId, newId } from '../domain/ids'
import { bringBack, nextOrder, textIn, withdraw } from './editEntry'
import { rootOf } from './noteRoots'
import { answeredIn } from './readNotes'
import { above, entriesOf, isPieceId, notesOf, ownEdit, placeOf, topOf } from './schema'

/** Where a note goes: on a piece, or on the table by its top left corner in board units. */
export type NoteGoal = PieceId | { readonly x: number; readonly y: number }

/** Puts down a note, after those there are: empty, or with words of its writer's. */
export function addNote(doc: Y.Doc, goal: NoteGoal, words = ''): NoteId {
  return noteWith(doc, words, (note) => lay(doc, note, goal))
}

/** Answers a note: under it, and with it wherever it goes. */
export function answerNote(doc: Y.Doc, answered: NoteId, words = ''): NoteId {
  const notes = notesOf(doc)
  const root = rootIn(notes, answered)
  // Of its own too, should the note that it answers be forgotten.
  const lies = liesAt(entryOf(notes, root)) ?? liesAt(entryOf(notes, answered))
  return noteWith(doc, words, (note) => {
    note.set('answers', root)
    if (lies?.piece) note.set('piece', lies.piece)
    if (lies?.place) note.set('place', lies.place)
  })
}

/**
 * Lays a note elsewhere, on top of the others, with what it answers and all that answers that. Where that has been
 * withdrawn, the answer goes alone, and stays by itself also when it is brought back.
 */
export function moveNote(doc: Y.Doc, id: NoteId, goal: NoteGoal): void {
  const notes = notesOf(doc)
  const [entry, root] = [entryOf(notes, id), entryOf(notes, rootIn(notes, id))]
  if (!entry || !root) return
  const isLeft = root !== entry && root.get('withdrawn') === true
  doc.transact(() => {
    lay(doc, isLeft ? entry : root, goal)
    // Set rather than deleted: a deletion names nobody.
    if (isLeft) entry.set('answers', null)
  }, ownEdit)
}

/** Takes a note off the table by a flag: deleting its key would let an undo make somebody else its creator. */
export function withdrawNote(doc: Y.Doc, id: NoteId): void {
  withdraw(doc, notesOf(doc), id)
}

/** Lays a withdrawn note where it was, with all that was written in it. */
export function bringBackNote(doc: Y.Doc, id: NoteId): void {
  bringBack(doc, notesOf(doc), id)
}

/** The note's shared text, to be bound to a field; undefined when there is no such note. */
export function noteText(doc: Y.Doc, id: NoteId): Y.Text | undefined {
  return textIn(notesOf(doc), id, 'text')
}

function noteWith(doc: Y.Doc, words: string, laid: (note: Y.Map<unknown>) => void): NoteId {
  const id = newId<NoteId>()
  const notes = notesOf(doc)
  const order = nextOrder(notes)
  doc.transact(() => {
    const note = new Y.Map<unknown>()
    notes.set(id, note)
    laid(note)
    note.set('order', order)
    note.set('at', Date.now())
    note.set('text', new Y.Text(words))
  }, ownEdit)
  return id
}

function lay(doc: Y.Doc, note: Y.Map<unknown>, goal: NoteGoal): void {
  if (typeof goal === 'string') {
    note.set('piece', goal)
    return
  }
  const top = topOf(entriesOf(notesOf(doc)).map(({ entry }) => entry.get('place')))
  // The piece goes last: read by a note's `piece` first, it is never anywhere in between.
  note.set('place', { x: Math.round(goal.x), y: Math.round(goal.y), z: above(top) })
  if (note.has('piece')) note.delete('piece')
}

/** Where a note says that it lies. A copy: what others wrote may be of a shape that Yjs refuses in the middle of an edit. */
function liesAt(entry: Y.Map<unknown> | undefined) {
  const [piece, place] = [entry?.get('piece'), placeOf(entry?.get('place'))]
  const onPiece = isPieceId(piece) ? piece : undefined
  return onPiece || place ? { piece: onPiece, place } : undefined
}

function rootIn(notes: Y.Map<unknown>, id: string): string {
  return rootOf(
    id,
    answeredIn((other) => entryOf(notes, other)),
  )
}

function entryOf(notes: Y.Map<unknown>, id: string): Y.Map<unknown> | undefined {
  const entry = notes.get(id)
  return entry instanceof Y.Map ? entry : undefined
}
