import * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import type { Layings, Moves } from '../domain/laying'
import { laidOf, openedOf, ownEdit, piecesOf, placeOf, planNotesOf } from './schema'

/** Every edit a person makes at the table: one verb, one transaction, tagged as this browser's own. */

/** Lays a piece at (x, y), in board units, on top of all others. */
export function movePiece(doc: Y.Doc, piece: PieceId, at: { x: number; y: number }): void {
  movePieces(doc, new Map([[piece, at]]))
}

/** Lays pieces where they go, on top of all others and in their order on top of each other, and notes what is laid to what. */
export function movePieces(doc: Y.Doc, moves: Moves, layings?: Layings): void {
  const pieces = piecesOf(doc)
  let top = Math.max(0, ...Array.from(pieces.values(), (value) => placeOf(value)?.z ?? 0))
  doc.transact(() => {
    for (const [piece, at] of moves) {
      top += 1
      pieces.set(piece, { x: Math.round(at.x), y: Math.round(at.y), z: top })
    }
    for (const [piece, question] of layings ?? []) laidOf(doc).set(piece, question)
  }, ownEdit)
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
