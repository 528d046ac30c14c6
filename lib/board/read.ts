import type * as Y from 'yjs'
import type { Board, BoardNote, PieceId, Place } from '../domain/board'
import type { Concept } from '../domain/concept'
import { readDay } from '../domain/day'
import type { NoteId } from '../domain/ids'
import { clampToTable, type Table } from '../domain/table'
import { readAgreements } from './readAgreements'
import {
  entriesOf,
  inOrder,
  notesOf,
  orderSchema,
  piecesOf,
  placeSchema,
  planNotesOf,
  planOf,
  textOf,
} from './schema'

/**
 * The board as plain data. Tolerant: what has the wrong shape, or is not of this concept, is as if it were not
 * there, so that no client can break another's table; it never throws.
 */
export function readBoard(doc: Y.Doc, concept: Concept, table: Table): Board {
  return {
    pieces: readPieces(doc, table),
    notes: readNotes(doc, table),
    planNotes: Object.fromEntries(
      concept.plan.sections.map((section) => [section.id, textOf(planNotesOf(doc).get(section.id))]),
    ),
    agreements: readAgreements(doc, concept.plan),
    followUpOn: readDay(planOf(doc).get('followUpOn')),
  }
}

function readPieces(doc: Y.Doc, table: Table): Record<PieceId, Place> {
  const pieces: Record<PieceId, Place> = {}
  const stored = piecesOf(doc)
  for (const piece of table.pieces) {
    const place = placeSchema.safeParse(stored.get(piece.id))
    if (place.success) pieces[piece.id] = { ...clampToTable(piece, place.data), z: place.data.z }
  }
  return pieces
}

function readNotes(doc: Y.Doc, table: Table): BoardNote[] {
  const notes: BoardNote[] = []
  for (const { id, entry, createdBy } of entriesOf(notesOf(doc))) {
    const piece = entry.get('piece') as PieceId
    if (entry.get('withdrawn') === true || !table.byId.has(piece)) continue
    notes.push({
      id: id as NoteId,
      piece,
      text: textOf(entry.get('text')),
      createdBy,
      order: orderSchema.parse(entry.get('order')),
    })
  }
  return notes.sort(inOrder)
}
