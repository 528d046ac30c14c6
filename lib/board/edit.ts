import * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import type { Layings, Moves } from '../domain/laying'
import { above, isPieceId, laidOf, openedOf, ownEdit, piecesOf, planNotesOf, topOf } from './schema'

/** Every edit a person makes at the table: one verb, one transaction, tagged as this browser's own. */

/** Lays a piece at (x, y), in board units, on top of all others. */
export function movePiece(doc: Y.Doc, piece: PieceId, at: { x: number; y: number }): void {
  movePieces(doc, new Map([[piece, at]]))
}

/** Lays pieces where they go, on top of all others and in their order on top of each other, and notes what is laid to what. */
export function movePieces(doc: Y.Doc, moves: Moves, layings?: Layings): void {
  const pieces = piecesOf(doc)
  let top = topOf(placesIn(pieces))
  doc.transact(() => {
    for (const [piece, at] of moves) {
      top = above(top)
      pieces.set(piece, { x: Math.round(at.x), y: Math.round(at.y), z: top })
    }
    for (const [piece, question] of layings ?? []) laidOf(doc).set(piece, question)
  }, ownEdit)
}

function* placesIn(pieces: Y.Map<unknown>): Iterable<unknown> {
  for (const [id, place] of pieces) if (isPieceId(id)) yield place
}

/** Somebody has turned to this question: written once, however often it is turned to. */
export function openQuestion(doc: Y.Doc, question: PieceId): void {
  const opened = openedOf(doc)
  if (opened.get(question) !== true) doc.transact(() => opened.set(question, true), ownEdit)
}

/** The shared notes of a plan section; undefined before the board has arrived. */
export function planNotesText(doc: Y.Doc, section: string): Y.Text | undefined {
  const text = planNotesOf(doc).get(section)
  return text instanceof Y.Text ? text : undefined
}
