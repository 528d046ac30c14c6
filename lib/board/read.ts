import type * as Y from 'yjs'
import type { Board, Laid, PieceId, Place } from '../domain/board'
import type { Concept } from '../domain/concept'
import { readDay } from '../domain/day'
import { clampToTable, type Table } from '../domain/table'
import { readAgreements } from './readAgreements'
import { readNotes } from './readNotes'
import { laidOf, openedOf, piecesOf, placeOf, planNotesOf, planOf, textOf } from './schema'

/**
 * The board as plain data. Tolerant: what has the wrong shape, or is not of this concept, is as if it were not
 * there, so that no client can break another's table; it never throws.
 */
export function readBoard(doc: Y.Doc, concept: Concept, table: Table): Board {
  return {
    pieces: readPieces(doc, table),
    opened: readOpened(doc, table),
    laid: readLaid(doc, table),
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
    const place = placeOf(stored.get(piece.id))
    if (place) pieces[piece.id] = { ...clampToTable(piece, place), z: place.z }
  }
  return pieces
}

/** In the order of their ids, so that all see the same. */
function readOpened(doc: Y.Doc, table: Table): PieceId[] {
  return [...openedOf(doc)]
    .flatMap(([id, value]) => (value === true && isQuestion(table, id) ? [id] : []))
    .sort()
}

function readLaid(doc: Y.Doc, table: Table): Laid {
  const laid: Partial<Record<PieceId, PieceId | null>> = {}
  const stored = laidOf(doc)
  for (const { id, kind } of table.pieces) {
    if (kind === 'question') continue
    const at = stored.get(id)
    if (at === null || isQuestion(table, at)) laid[id] = at
  }
  return laid
}

const isQuestion = (table: Table, id: unknown): id is PieceId =>
  table.byId.get(id as PieceId)?.kind === 'question'
