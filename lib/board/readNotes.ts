import type * as Y from 'yjs'
import type { BoardNote, PieceId, Place } from '../domain/board'
import type { NoteId } from '../domain/ids'
import { clampNote } from '../domain/noteRoom'
import type { Table } from '../domain/table'
import { type Answered, rootsOf } from './noteRoots'
import { entriesOf, inOrder, notesOf, orderOf, placeOf, textOf } from './schema'

/** The notes that are not withdrawn, in order. A note that lies neither on a piece of this table nor on the table is none. */
export function readNotes(doc: Y.Doc, table: Table): BoardNote[] {
  return notesWhere(doc, table, (entry) => entry.get('withdrawn') !== true)
}

/** The notes that have been withdrawn, in order: for their writers alone to see, who may bring them back. */
export function readWithdrawnNotes(doc: Y.Doc, table: Table): BoardNote[] {
  return notesWhere(doc, table, (entry) => entry.get('withdrawn') === true)
}

function notesWhere(doc: Y.Doc, table: Table, isMeant: (entry: Y.Map<unknown>) => boolean): BoardNote[] {
  const entries = new Map(entriesOf(notesOf(doc)).map((found) => [found.id, found]))
  const roots = rootsOf(
    entries.keys(),
    answeredIn((id) => entries.get(id)?.entry),
  )
  const notes: BoardNote[] = []
  for (const { id, entry, createdBy } of entries.values()) {
    if (!isMeant(entry)) continue
    // Also of one that is withdrawn: its answers stay where they were.
    const root = roots.get(id) ?? id
    const lies = whereLies(entries.get(root)?.entry, table) ?? whereLies(entry, table)
    if (!lies) continue
    const answered = root !== id && entries.get(root)?.entry.get('withdrawn') !== true
    notes.push({
      id: id as NoteId,
      ...lies,
      answers: answered ? (root as NoteId) : null,
      text: textOf(entry.get('text')),
      createdBy,
      at: timeOf(entry.get('at')),
      order: orderOf(entry.get('order')),
    })
  }
  return notes.sort(inOrder)
}

/** What a note answers; none where it answers no note. */
export const answeredIn =
  (entryOf: (id: string) => Y.Map<unknown> | undefined): Answered =>
  (id) => {
    const answers = entryOf(id)?.get('answers')
    return typeof answers === 'string' && entryOf(answers) ? answers : undefined
  }

function whereLies(
  entry: Y.Map<unknown> | undefined,
  table: Table,
):
  | { readonly piece: PieceId; readonly place: null }
  | { readonly piece: null; readonly place: Place }
  | undefined {
  const piece = entry?.get('piece') as PieceId
  if (table.byId.has(piece)) return { piece, place: null }
  const place = placeOf(entry?.get('place'))
  return place && { piece: null, place: { ...clampNote(place), z: place.z } }
}

const timeOf = (value: unknown) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0 ? value : null
