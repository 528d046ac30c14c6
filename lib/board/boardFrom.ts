import * as Y from 'yjs'
import type { Board } from '../domain/board'
import type { Concept } from '../domain/concept'
import { tableOf } from '../domain/table'
import { readBoard } from './read'

/** The board that stored updates make, as plain data; what still waits for something missing is not in it. */
export function boardFrom(updates: readonly Uint8Array[], concept: Concept): Board {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update)
  })
  const board = readBoard(doc, concept, tableOf(concept))
  doc.destroy()
  return board
}
