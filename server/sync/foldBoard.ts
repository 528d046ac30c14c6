import * as Y from 'yjs'
import type { BoardSnapshot } from './committedBoard'

/**
 * A board's document with its tail folded in, through a garbage-collecting document: merging updates alone would
 * keep deleted text. Made for a moment and destroyed by whoever asked; no room holds one. Throws when something
 * committed cannot be applied: then nothing may be folded, and every byte stays as it is.
 */
export function foldBoard({ state, updates }: BoardSnapshot): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.transact(() => {
    Y.applyUpdate(doc, state)
    for (const { update } of updates) Y.applyUpdate(doc, update)
  })
  if (doc.store.pendingStructs || doc.store.pendingDs) {
    doc.destroy()
    throw new Error('a committed update waits for what is not there')
  }
  return doc
}
