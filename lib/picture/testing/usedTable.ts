import { readFileSync } from 'node:fs'
import * as Y from 'yjs'
import { openBoardDocument } from '../../board/document'
import { movePiece } from '../../board/edit'
import { addNote, noteText } from '../../board/editNote'
import { readBoard } from '../../board/read'
import { seedBoard } from '../../board/seed'
import type { PieceId } from '../../domain/board'
import { type Concept, conceptSchema, type Language } from '../../domain/concept'
import type { Seat } from '../../domain/conversation'
import type { PersonId } from '../../domain/ids'
import { tableOf } from '../../domain/table'
import type { PictureOf } from '../picture'

export const concept: Concept = conceptSchema.parse(
  JSON.parse(readFileSync('lib/concepts/albertslund-puslespil.json', 'utf8')),
)

/** An id that says whose it is. */
export const person = (name: string) => name.padEnd(26, 'a') as PersonId
export const seats: readonly Seat[] = [
  { personId: person('soren'), name: 'Søren Friis', role: 'facilitator', colour: 2 },
  { personId: person('maria'), name: 'Maria Łukasik', role: 'participant', colour: 1 },
]

/** A table in use: a row joined and two begun, keywords picked by one and by both, notes on all kinds of pieces. */
export function usedTable(language: Language = 'da'): PictureOf {
  const doc = openBoardDocument()
  Y.applyUpdate(doc, seedBoard(concept))
  const other = openBoardDocument()
  const table = tableOf(concept)
  const place = (id: PieceId) => {
    const piece = table.byId.get(id)
    if (piece?.kind === 'question') movePiece(doc, id, piece.slot)
  }
  for (const id of ['adfaerd-1', 'adfaerd-2', 'adfaerd-3', 'struktur-1', 'opgaver-2']) place(`question:${id}`)
  movePiece(doc, 'keyword:samarbejde', { x: 520, y: 30 })
  const write = (doc: Y.Doc, piece: PieceId, words: string) =>
    noteText(doc, addNote(doc, piece))?.insert(0, words)
  write(doc, 'image:bro', 'Broen er der jo. Vi går bare ikke over den!')
  write(doc, 'question:struktur-1', 'Sundhedsplejen og os – vi ringer for sent til hinanden.')
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  write(other, 'question:adfaerd-2', 'Łatwo – ikke! Őszinte ord og æøå.')
  write(other, 'keyword:mod', `Mod er også at sige nej. ${'Det øver vi os på hver eneste uge. '.repeat(6)}`)
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  return {
    board: readBoard(doc, concept, table),
    concept,
    address: 'du',
    wording: { 'opgaver-2': 'Hvornår er du bedst, Maria – og hvad vil du gerne lære for at lykkes?' },
    picks: [
      { personId: person('soren'), keyword: 'samarbejde' },
      { personId: person('maria'), keyword: 'samarbejde' },
      { personId: person('maria'), keyword: 'mod' },
      { personId: person('soren'), keyword: 'vores-opgave' },
    ],
    seats,
    authors: new Map([
      [doc.clientID, person('soren')],
      [other.clientID, person('maria')],
    ]),
    language,
  }
}
