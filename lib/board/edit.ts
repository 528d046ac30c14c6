import * as Y from 'yjs'
import { type AgreementField, agreementFields, type PieceId } from '../domain/board'
import { type AgreementId, type NoteId, newId } from '../domain/ids'
import {
  agreementsOf,
  entriesOf,
  notesOf,
  orderSchema,
  ownEdit,
  piecesOf,
  placeSchema,
  planNotesOf,
} from './schema'

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

/** Adds an agreement with empty fields to a plan section, after those it has. */
export function addAgreement(doc: Y.Doc, section: string): AgreementId {
  const id = newId<AgreementId>()
  const agreements = agreementsOf(doc)
  const order = nextOrder(agreements)
  doc.transact(() => {
    const agreement = new Y.Map<unknown>()
    agreements.set(id, agreement)
    agreement.set('section', section)
    agreement.set('order', order)
    for (const field of agreementFields) agreement.set(field, new Y.Text())
  }, ownEdit)
  return id
}

/** Takes an agreement out of the plan, by a flag like a note. */
export function withdrawAgreement(doc: Y.Doc, id: AgreementId): void {
  withdraw(doc, agreementsOf(doc), id)
}

/** The shared text of one field of an agreement; undefined when there is no such agreement. */
export function agreementText(doc: Y.Doc, id: AgreementId, field: AgreementField): Y.Text | undefined {
  return textIn(agreementsOf(doc), id, field)
}

function withdraw(doc: Y.Doc, map: Y.Map<unknown>, id: string): void {
  const entry = map.get(id)
  if (entry instanceof Y.Map) doc.transact(() => entry.set('withdrawn', true), ownEdit)
}

function textIn(map: Y.Map<unknown>, id: string, key: string): Y.Text | undefined {
  const entry = map.get(id)
  const text = entry instanceof Y.Map ? entry.get(key) : undefined
  return text instanceof Y.Text ? text : undefined
}

function nextOrder(map: Y.Map<unknown>): number {
  return 1 + Math.max(0, ...entriesOf(map).map(({ entry }) => orderSchema.parse(entry.get('order'))))
}
