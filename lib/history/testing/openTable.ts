import * as Y from 'yjs'
import { openBoardDocument } from '../../board/document'
import { readBoard } from '../../board/read'
import { seedBoard } from '../../board/seed'
import { readConcepts } from '../../concepts/readConcepts'
import type { Board } from '../../domain/board'
import { tableOf } from '../../domain/table'

/** A municipality's table for tests: documents as they come from the server, and the board that is in one. */
export async function openTable() {
  const concept = (await readConcepts('lib/concepts')).find((candidate) => candidate.layout.type === 'puzzle')
  if (!concept) throw new Error('no concept has a puzzle')
  const table = tableOf(concept)
  const seed = seedBoard(concept)
  return {
    table,
    sections: concept.plan.sections.map((section) => section.id),
    valueFor: (concept.plan.valueFor ?? []).map(({ id }) => id),
    open(): Y.Doc {
      const doc = openBoardDocument()
      Y.applyUpdate(doc, seed)
      return doc
    },
    read: (doc: Y.Doc): Board => readBoard(doc, concept, table),
  }
}

/** Brings `to` everything that `from` has. */
export function bring(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
}

/** Client → clock, of now. */
export const stateOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))
