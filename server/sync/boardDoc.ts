import * as Y from 'yjs'
import type { StoredBoard } from '../../lib/sync/boardLog'

/** One board's committed document, and how large it is. */
export interface BoardDoc {
  readonly doc: Y.Doc
  /** Applies a committed update; the answer is what it changed, as one update, or undefined when nothing (yet). */
  apply(update: Uint8Array): Uint8Array | undefined
  /** Whether an update of that many bytes still fits. */
  hasRoomFor(bytes: number, limitBytes: number): boolean
}

/** Throws when the stored bytes cannot be read: better no board than half of one. */
export function createBoardDoc(stored: StoredBoard): BoardDoc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, stored.state)
  for (const update of stored.tail) Y.applyUpdate(doc, update)

  let change: Uint8Array | undefined
  doc.on('update', (update: Uint8Array) => {
    change = update
  })

  // An upper bound, cheap to keep; measured again only when it reaches the limit.
  let bytesAtMost = stored.tail.reduce((sum, update) => sum + update.length, stored.state.length)

  return {
    doc,
    apply(update) {
      change = undefined
      bytesAtMost += update.length
      Y.applyUpdate(doc, update)
      return change
    },
    hasRoomFor(bytes, limitBytes) {
      if (bytesAtMost + bytes > limitBytes) bytesAtMost = Y.encodeStateAsUpdate(doc).length
      return bytesAtMost + bytes <= limitBytes
    },
  }
}
