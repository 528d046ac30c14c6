import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { DatabaseOptions } from '../openDatabase'

const server = process.env.SAMSPIL_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'

/** Where a test keeps a database of its own. */
export interface TemporaryPlace {
  readonly options: DatabaseOptions
  /** Removes it; close what uses it first. */
  remove(): Promise<void>
}

/** The engines there are to test on. In CI a Postgres that does not answer is an error, not a reason to skip. */
export async function enginesToTest(): Promise<readonly ('pglite' | 'postgres')[]> {
  try {
    await onServer(async () => undefined)
    return ['pglite', 'postgres']
  } catch (error) {
    if (process.env.CI === 'true') throw error
    console.warn('No Postgres answers at SAMSPIL_TEST_POSTGRES: its tests are left out.')
    return ['pglite']
  }
}

/** A new, empty place: a folder for PGlite, or a database on the test server. */
export async function temporaryPlace(engine: 'pglite' | 'postgres'): Promise<TemporaryPlace> {
  const migrationsFolder = join(import.meta.dirname, '../../../prisma/migrations')
  if (engine === 'pglite') {
    const dataFolder = await mkdtemp(join(tmpdir(), 'samspil-test-'))
    return {
      options: { dataFolder, migrationsFolder },
      remove: () => rm(dataFolder, { recursive: true, force: true }),
    }
  }
  const name = `samspil_test_${randomBytes(8).toString('hex')}`
  await onServer(async (client) => {
    await client.query(`CREATE DATABASE ${name}`)
    // Not UTC, as on many a real server: times must come through all the same.
    await client.query(`ALTER DATABASE ${name} SET timezone = 'Europe/Copenhagen'`)
  })
  const databaseUrl = new URL(server)
  databaseUrl.pathname = `/${name}`
  return {
    options: { databaseUrl: databaseUrl.href, dataFolder: '/nowhere', migrationsFolder },
    remove: () => onServer(async (client) => void (await client.query(`DROP DATABASE ${name} WITH (FORCE)`))),
  }
}

async function onServer(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server, connectionTimeoutMillis: 5_000 })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
