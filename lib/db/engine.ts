import type { SqlDriverAdapterFactory } from '@prisma/client/runtime/client'
import type { Sql } from './sql'

/** One opened database, before anything is known of its tables. */
export interface Engine {
  readonly name: 'pglite' | 'postgres'
  readonly adapter: SqlDriverAdapterFactory
  readonly sql: Sql
  /** Bare SQL that may wait for as long as it takes. */
  migrating<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}
