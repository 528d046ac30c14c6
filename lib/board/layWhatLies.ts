import type * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import type { Concept } from '../domain/concept'
import { layings } from '../domain/laying'
import { tableOf } from '../domain/table'
import { readBoard } from './read'
import { laidOf, piecesOf, seedClient } from './schema'

/** Version 2 → 3: a keyword or image that somebody has laid so that it lies at a question is laid to it. */
export function layWhatLies(doc: Y.Doc, concept: Concept): void {
  if (concept.layout.type !== 'puzzle') return
  const table = tableOf(concept)
  const board = readBoard(doc, concept, table)
  const isLaidByHand = (piece: string) => piecesOf(doc)._map.get(piece)?.id.client !== seedClient
  const lies = Object.entries(board.pieces).filter(([piece]) => isLaidByHand(piece))
  for (const [piece, question] of layings(
    table,
    board,
    new Map(lies as [PieceId, { x: number; y: number }][]),
  ))
    laidOf(doc).set(piece, question)
}
