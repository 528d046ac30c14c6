import { migrationsFor } from '../../lib/board/migrate'
import { readBoard } from '../../lib/board/read'
import type { Concept } from '../../lib/domain/concept'
import { tableOf } from '../../lib/domain/table'
import type { BoardReader } from './keeper'

/** Reads the documents of a concept's conversations. */
export function boardReaderOf(concept: Concept): BoardReader {
  const table = tableOf(concept)
  return { table, migrations: migrationsFor(concept), read: (doc) => readBoard(doc, concept, table) }
}
