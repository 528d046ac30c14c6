import { PrismaPg } from '@prisma/adapter-pg'
import { Client, type ClientBase, Pool, type QueryConfig } from 'pg'
import type { Engine } from './engine'
import type { Prepared, Sql } from './sql'

/** A connection that went silent (a pulled cable) gives no error by itself; nothing here takes this long. */
const queryTimeoutMs = 30_000
const connectTimeoutMs = 10_000
/** Rolling back is only a courtesy before the connection is dropped, and a silent one must not keep the error back. */
const rollbackTimeoutMs = 1_000

/** Opens a Postgres server by its connection string. Nothing is sent before the first statement. */
export function openPostgres(databaseUrl: string): Engine {
  const connection = {
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    keepAlive: true,
    application_name: 'samspil',
  }
  const pool = new Pool({ ...connection, query_timeout: queryTimeoutMs, onConnect: setUtc })
  // A connection that breaks fails its query and is replaced at the next; without a listener it would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))

  async function withConnection<T>(
    limitMs: number,
    work: (client: ClientBase, endsAt: number) => Promise<T>,
  ): Promise<T> {
    const endsAt = performance.now() + limitMs
    const client = await pool.connect()
    try {
      const result = await work(client, endsAt)
      client.release()
      return result
    } catch (error) {
      // Whatever state it is in, such as in the midst of a statement that timed out, nobody else gets it.
      client.release(true)
      throw error
    }
  }

  return {
    name: 'postgres',
    adapter: new PrismaPg(pool),
    sql: {
      query: (statement, values, limitMs = queryTimeoutMs) =>
        withConnection(limitMs, (client, endsAt) => run(client, endsAt, statement, values)),
      script: async (text) => void (await pool.query(text)),
      transaction: (work, limitMs = queryTimeoutMs) =>
        withConnection(limitMs, (client, endsAt) => withinTransaction(client, endsAt, work)),
    },
    async migrating(work) {
      const client = new Client(connection)
      client.on('error', () => undefined)
      await client.connect()
      try {
        await setUtc(client)
        return await work(on(client, Number.POSITIVE_INFINITY))
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

function on(client: ClientBase, endsAt: number): Sql {
  return {
    query: (statement, values) => run(client, endsAt, statement, values),
    script: async (text) => void (await client.query(limited({ text }, endsAt))),
    transaction: (work) => withinTransaction(client, endsAt, work),
  }
}

async function withinTransaction<T>(
  client: ClientBase,
  endsAt: number,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const inside: Sql = {
    ...on(client, endsAt),
    transaction: () => Promise.reject(new Error('a transaction cannot be nested')),
  }
  await inside.script('BEGIN')
  try {
    const result = await work(inside)
    await inside.script('COMMIT')
    return result
  } catch (error) {
    // When the connection itself is what failed, the server rolls back; the first error is the one to tell.
    await run(client, performance.now() + rollbackTimeoutMs, 'ROLLBACK').catch(() => undefined)
    throw error
  }
}

async function run<Row>(
  client: ClientBase,
  endsAt: number,
  statement: string | Prepared,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const prepared = typeof statement === 'string' ? { text: statement } : statement
  const result = await client.query(limited({ ...prepared, values: [...values] }, endsAt))
  return result.rows as Row[]
}

/** `query_timeout` of a single statement: the driver has it, its types do not. No limit where `endsAt` is infinite. */
function limited(statement: QueryConfig, endsAt: number): QueryConfig & { query_timeout?: number } {
  if (endsAt === Number.POSITIVE_INFINITY) return statement
  return { ...statement, query_timeout: Math.max(1, Math.ceil(endsAt - performance.now())) }
}
