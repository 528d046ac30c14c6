import { PrismaPg } from '@prisma/adapter-pg'
import { Client, type ClientBase, Pool } from 'pg'
import type { Engine } from './engine'
import type { Sql } from './sql'

/** A connection that went silent (a pulled cable) gives no error by itself; nothing here takes this long. */
const queryTimeoutMs = 30_000
const connectTimeoutMs = 10_000

/** Opens a Postgres server by its connection string. Nothing is sent before the first statement. */
export function openPostgres(databaseUrl: string): Engine {
  const connection = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    application_name: 'samspil',
  }
  const pool = new Pool({ ...connection, query_timeout: queryTimeoutMs, onConnect: setUtc })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined)
  return {
    name: 'postgres',
    adapter: new PrismaPg(pool),
    sql: {
      ...statements(pool),
      async transaction(work) {
        const client = await pool.connect()
        try {
          const result = await withinTransaction(client, work)
          client.release()
          return result
        } catch (error) {
          // Whatever state it is in, this connection is not handed to anyone else.
          client.release(true)
          throw error
        }
      },
    },
    async migrating(work) {
      const client = new Client(connection)
      await client.connect()
      try {
        await setUtc(client)
        return await work({
          ...statements(client),
          transaction: (inner) => withinTransaction(client, inner),
        })
      } finally {
        await client.end()
      }
    },
    close: () => pool.end(),
  }
}

/** Prisma's adapter writes and reads times without their zone, which is right in UTC only. */
async function setUtc(client: ClientBase): Promise<void> {
  await client.query(`SET TIME ZONE 'UTC'`)
}

async function withinTransaction<T>(client: ClientBase, work: (sql: Sql) => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    const result = await work({
      ...statements(client),
      transaction: () => Promise.reject(new Error('a transaction cannot be nested')),
    })
    await client.query('COMMIT')
    return result
  } catch (error) {
    // When the connection itself is what failed, the server rolls back; the first error is the one to tell.
    await client.query('ROLLBACK').catch(() => undefined)
    throw error
  }
}

function statements(on: ClientBase | Pool): Pick<Sql, 'query' | 'script'> {
  return {
    async query<Row>(statement: string, values: readonly unknown[] = []) {
      const result = await on.query(statement, [...values])
      return result.rows as Row[]
    },
    async script(text) {
      await on.query(text)
    },
  }
}
