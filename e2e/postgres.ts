import pg from 'pg'

const adminUrl = process.env.SAMSPIL_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'

export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A Postgres database of the test's own; undefined where no Postgres answers, which with CI set is an error instead. */
export async function createTestDatabase(name: string): Promise<TestDatabase | undefined> {
  const database = `samspil_e2e_${name}_${process.pid}_${Date.now()}`
  try {
    await asAdmin(`CREATE DATABASE ${database}`)
  } catch (error) {
    if (process.env.CI) throw error
    return undefined
  }
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return { url: url.href, drop: () => asAdmin(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`) }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
