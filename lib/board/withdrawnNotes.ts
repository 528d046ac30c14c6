import type * as Y from 'yjs'
import type { BoardNote } from '../domain/board'
import type { Table } from '../domain/table'
import { keepIdentity } from './keepIdentity'
import { readWithdrawnNotes } from './readNotes'
import { notesOf } from './schema'

/** The withdrawn notes for `useSyncExternalStore`; they are no part of the board, since they are for their writers alone. */
export function createWithdrawnNotes(doc: Y.Doc, table: Table) {
  let notes: readonly BoardNote[] = readWithdrawnNotes(doc, table)
  return {
    subscribe(listener: () => void): () => void {
      const read = () => {
        const next = keepIdentity(notes, readWithdrawnNotes(doc, table))
        if (next === notes) return
        notes = next
        listener()
      }
      read()
      notesOf(doc).observeDeep(read)
      return () => notesOf(doc).unobserveDeep(read)
    },
    snapshot: () => notes,
  }
}
