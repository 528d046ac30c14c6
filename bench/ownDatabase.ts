import pg from 'pg'
import { settings } from './settings'

/** Makes a database of that name beside the one of `DATABASE_URL`, empty; answers its connection string. */
export async function createDatabase(name: string): Promise<string> {
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`, `CREATE DATABASE "${name}"`)
  const url = new URL(settings.databaseUrl)
  url.pathname = `/${name}`
  return url.href
}

export async function dropDatabase(name: string): Promise<void> {
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`)
}

/** What the README says the figures were made on. */
export async function postgresVersion(): Promise<string> {
  const [row] = await onServer('SHOW server_version')
  return String(row?.server_version ?? 'of an unknown version')
}

async function onServer(...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(settings.databaseUrl)
  await client.connect()
  try {
    let rows: Record<string, unknown>[] = []
    for (const statement of statements) rows = (await client.query(statement)).rows
    return rows
  } finally {
    await client.end()
  }
}
