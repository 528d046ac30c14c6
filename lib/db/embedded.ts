import { join, resolve } from 'node:path'
import { PGlite, type Transaction } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import type { Engine } from './engine'
import { lockFolder } from './lock'
import type { Sql } from './sql'

/**
 * Opens the Postgres that runs inside this process, in `<dataFolder>/pglite`, made when it is missing.
 * Throws `DataFolderInUse` when another process has the folder.
 */
export async function openEmbedded(dataFolder: string): Promise<Engine> {
  const lock = await lockFolder(dataFolder)
  try {
    const pglite = await PGlite.create(join(resolve(dataFolder), 'pglite'))
    // Prisma's adapter writes and reads times without their zone, which is right in UTC only.
    await pglite.exec(`SET TIME ZONE 'UTC'`)
    return {
      name: 'pglite',
      adapter: new PrismaPGlite(pglite),
      sql: sqlOf(pglite),
      migrating: (work) => work(sqlOf(pglite)),
      async close() {
        try {
          await pglite.close()
        } finally {
          await lock.release()
        }
      },
    }
  } catch (error) {
    await lock.release()
    throw error
  }
}

function sqlOf(pglite: PGlite): Sql {
  return { ...statements(pglite), transaction: (work) => pglite.transaction((open) => work(inside(open))) }
}

function inside(open: Transaction): Sql {
  return {
    ...statements(open),
    transaction: () => Promise.reject(new Error('a transaction cannot be nested')),
  }
}

function statements(on: PGlite | Transaction): Pick<Sql, 'query' | 'script'> {
  return {
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      const result = await on.query<Row>(statement, [...values])
      return result.rows
    },
    async script(text) {
      await on.exec(text)
    },
  }
}
