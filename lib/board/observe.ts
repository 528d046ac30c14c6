import type * as Y from 'yjs'
import type { Board } from '../domain/board'
import type { Concept } from '../domain/concept'
import { tableOf } from '../domain/table'
import { keepIdentity } from './keepIdentity'
import { readBoard } from './read'

/** A store for `useSyncExternalStore`: what has not changed keeps its identity, so that a move re-renders one piece. */
export interface BoardStore {
  subscribe(listener: () => void): () => void
  snapshot(): Board
  destroy(): void
}

export function createBoardStore(doc: Y.Doc, concept: Concept): BoardStore {
  const table = tableOf(concept)
  const listeners = new Set<() => void>()
  let board = readBoard(doc, concept, table)
  const onUpdate = () => {
    const next = keepIdentity(board, readBoard(doc, concept, table))
    if (next === board) return
    board = next
    for (const listener of listeners) listener()
  }
  doc.on('update', onUpdate)
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => board,
    destroy() {
      doc.off('update', onUpdate)
      listeners.clear()
    },
  }
}
