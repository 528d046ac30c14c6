import { join, resolve } from 'node:path'
import { PGlite, type QueryOptions, type Transaction } from '@electric-sql/pglite'
import { PrismaPGlite } from 'pglite-prisma-adapter'
import { createPreparedRunner } from './embeddedPrepared'
import type { Engine } from './engine'
import { lockFolder } from './lock'
import type { Prepared, Sql } from './sql'

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
    const sql = sqlOf(pglite)
    return {
      name: 'pglite',
      adapter: new PrismaPGlite(pglite),
      sql,
      migrating: (work) => work(sql),
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

/** PGlite's own code for bytes goes digit by digit through text: 14 kB took it milliseconds. */
const bytea = 17
const bytesAsTheyAre: QueryOptions = {
  serializers: { [bytea]: (bytes) => bytes },
  parsers: { [bytea]: (text) => Buffer.from(text.slice(2), 'hex') },
}

/** Here is no connection that could go silent, so no limit is kept. */
function sqlOf(pglite: PGlite): Sql {
  const plain = statements(pglite)
  const runPrepared = createPreparedRunner(pglite, bytesAsTheyAre)
  return {
    ...plain,
    query: <Row>(statement: string | Prepared, values: readonly unknown[] = []) =>
      typeof statement === 'string'
        ? plain.query<Row>(statement, values)
        : runPrepared<Row>(statement, values),
    transaction: (work) => pglite.transaction((open) => work(inside(open))),
  }
}

function inside(open: Transaction): Sql {
  return {
    ...statements(open),
    transaction: () => Promise.reject(new Error('a transaction cannot be nested')),
  }
}

function statements(on: PGlite | Transaction): Pick<Sql, 'query' | 'script'> {
  return {
    async query<Row>(statement: string | Prepared, values: readonly unknown[] = []) {
      const text = typeof statement === 'string' ? statement : statement.text
      const result = await on.query<Row>(text, [...values], bytesAsTheyAre)
      return result.rows
    },
    async script(text) {
      await on.exec(text)
    },
  }
}
