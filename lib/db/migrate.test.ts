import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openEmbedded } from './embedded'
import type { Engine } from './engine'
import { MigrationRefused, migrate } from './migrate'
import { openDatabase } from './openDatabase'
import { openPostgres } from './postgres'
import { type Migration, readMigrations } from './readMigrations'
import { enginesToTest, type TemporaryPlace, temporaryPlace } from './testing/temporaryPlace'

const engines = await enginesToTest()

describe.each(engines)('migrate: %s', (engineName) => {
  const opened: { engine: Engine; place: TemporaryPlace }[] = []
  afterEach(async () => {
    for (const { engine, place } of opened.splice(0)) {
      await engine.close()
      await place.remove()
    }
  })

  async function fresh(): Promise<{ engine: Engine; all: readonly Migration[]; run: Run }> {
    const place = await temporaryPlace(engineName)
    const { databaseUrl, dataFolder, migrationsFolder } = place.options
    const engine = databaseUrl ? openPostgres(databaseUrl) : await openEmbedded(dataFolder)
    opened.push({ engine, place })
    const run: Run = (migrations) => engine.migrating((sql) => migrate(sql, migrations))
    return { engine, all: await readMigrations(migrationsFolder), run }
  }
  type Run = (migrations: readonly Migration[]) => Promise<string[]>

  const refusal = (work: Promise<unknown>) =>
    work.then(
      () => undefined,
      (error: unknown) => (error instanceof MigrationRefused ? error.reason : error),
    )

  it('applies what is missing, in order, and the second time nothing', { timeout: 60_000 }, async () => {
    const { engine, all, run } = await fresh()
    const later = migration('29990101000000_later', 'ALTER TABLE "Person" ADD COLUMN "later" TEXT; SELECT 1;')
    expect(await run(all)).toEqual(all.map((one) => one.name))
    expect(await run(all)).toEqual([])
    expect(await run([...all, later])).toEqual([later.name])
    expect(await run([...all, later])).toEqual([])
    await engine.sql.query('SELECT "later" FROM "Person"')
  })

  it('writes the rows that Prisma writes', { timeout: 60_000 }, async () => {
    const { engine, all, run } = await fresh()
    await run(all)
    const rows = await engine.sql.query('SELECT * FROM "_prisma_migrations" ORDER BY migration_name')
    expect(rows).toEqual(
      all.map((one) => ({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        checksum: createHash('sha256').update(one.sql).digest('hex'),
        finished_at: expect.any(Date),
        migration_name: one.name,
        logs: null,
        rolled_back_at: null,
        started_at: expect.any(Date),
        applied_steps_count: 1,
      })),
    )
  })

  it('leaves nothing behind of a migration that fails, nor of those with it', {
    timeout: 60_000,
  }, async () => {
    const { engine, all, run } = await fresh()
    const broken = migration('29990101000000_broken', 'CREATE TABLE "Half" (); SELECT no_such_function();')
    await expect(run([...all, broken])).rejects.toThrow('no_such_function')
    const tables = await engine.sql.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`)
    expect(tables).toHaveLength(0)
    expect(await run(all)).toHaveLength(all.length)
  })

  it('refuses changed files, newer databases and half-done work, and changes nothing', {
    timeout: 60_000,
  }, async () => {
    const { engine, all, run } = await fresh()
    await run(all)
    const [first, ...rest] = all
    const changed = migration(first?.name ?? '', `${first?.sql}-- one word more`)
    expect(await refusal(run([changed, ...rest]))).toBe('changed')
    const windows = migration(first?.name ?? '', first?.sql.replaceAll('\n', '\r\n') ?? '')
    expect(await run([windows, ...rest])).toEqual([])

    const later = migration('29990101000000_later', 'SELECT 1')
    await run([...all, later])
    expect(await refusal(run(all))).toBe('newer')

    const set = (column: string) =>
      engine.sql.query(`UPDATE "_prisma_migrations" SET ${column} WHERE migration_name = $1`, [later.name])
    await set('finished_at = NULL')
    expect(await refusal(run([...all, later]))).toBe('unfinished')
    await set('rolled_back_at = now()')
    expect(await run([...all, later])).toEqual([later.name])
  })
})

describe.runIf(engines.includes('postgres'))('migrate: many processes on one Postgres', () => {
  it('lets ten start at once on an empty database, and one applies', { timeout: 60_000 }, async () => {
    const place = await temporaryPlace('postgres')
    const starts = await Promise.allSettled(Array.from({ length: 10 }, () => openDatabase(place.options)))
    const databases = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
    expect(databases).toHaveLength(10)
    expect(await Promise.all(databases.map((one) => one.organisations.count()))).toEqual(Array(10).fill(0))
    await Promise.all(databases.map((one) => one.close()))
    const engine = openPostgres(place.options.databaseUrl ?? '')
    const rows = await engine.sql.query('SELECT migration_name FROM "_prisma_migrations"')
    expect(rows).toHaveLength((await readMigrations(place.options.migrationsFolder)).length)
    await engine.close()
    await place.remove()
  })
})

describe('the migrations folder', () => {
  const folder = join(import.meta.dirname, '../../prisma/migrations')

  it('names Postgres, as `prisma migrate deploy` wants to read', async () => {
    expect(await readFile(join(folder, 'migration_lock.toml'), 'utf8')).toContain('provider = "postgresql"')
  })

  it('is an error when it holds nothing: then the path is wrong', async () => {
    await expect(readMigrations(join(import.meta.dirname, '../db/testing'))).rejects.toThrow('no migration')
  })
})

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
}
