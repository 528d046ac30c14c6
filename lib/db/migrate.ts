import { randomUUID } from 'node:crypto'
import { hasChecksum, type Migration } from './readMigrations'
import type { Sql } from './sql'

/** Why the database is left as it is; the message is for the operator, on the server's console. */
export class MigrationRefused extends Error {
  readonly reason: 'changed' | 'newer' | 'unfinished'
  constructor(reason: 'changed' | 'newer' | 'unfinished', migration: string) {
    super(sentences[reason](migration))
    this.name = 'MigrationRefused'
    this.reason = reason
  }
}

const sentences = {
  changed: (migration: string) =>
    `The migration ${migration} was changed after it had been applied to this database. ` +
    'Put the file back as it was, and make the change in a new migration.',
  newer: (migration: string) =>
    `This database has been opened by a newer Samspil (its migration ${migration} is unknown here). ` +
    'Start that version or a later one, or restore the backup from before the upgrade.',
  unfinished: (migration: string) =>
    `The migration ${migration} was begun by another tool and never finished. ` +
    'Resolve it with `prisma migrate resolve`, then start again.',
}

/** Prisma's own number for its migration lock, so that `prisma migrate deploy` and this runner wait for each other. */
const advisoryLock = 72707369

/** Prisma's own table, as `prisma migrate deploy` makes it. */
const migrationsTable = `
  CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    "id" VARCHAR(36) PRIMARY KEY NOT NULL,
    "checksum" VARCHAR(64) NOT NULL,
    "finished_at" TIMESTAMPTZ,
    "migration_name" VARCHAR(255) NOT NULL,
    "logs" TEXT,
    "rolled_back_at" TIMESTAMPTZ,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
    "applied_steps_count" INTEGER NOT NULL DEFAULT 0
  )`

/**
 * Brings the database to the code's version and returns the names of the migrations it applied, oldest first.
 * All in one transaction under an advisory lock: any number of processes may start at once, and one that is killed
 * midway leaves nothing behind. (So a migration may not hold what Postgres refuses in a transaction, such as
 * `CREATE INDEX CONCURRENTLY`.) Throws `MigrationRefused`, having changed nothing.
 */
export function migrate(sql: Sql, migrations: readonly Migration[]): Promise<string[]> {
  return sql.transaction(async (tx) => {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [advisoryLock])
    await tx.script(migrationsTable)
    const applied = await appliedChecksums(tx)
    refuseForeign(applied, migrations)
    const waiting = migrations.filter((migration) => !applied.has(migration.name))
    for (const migration of waiting) {
      await tx.script(migration.sql)
      await tx.query(
        `INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "finished_at", "applied_steps_count")
         VALUES ($1, $2, $3, clock_timestamp(), 1)`,
        [randomUUID(), migration.checksum, migration.name],
      )
    }
    return waiting.map((migration) => migration.name)
  })
}

/** Name → checksum of what the database has been through. */
async function appliedChecksums(sql: Sql): Promise<Map<string, string>> {
  const rows = await sql.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT "migration_name" AS name, "checksum", "finished_at" IS NOT NULL AS finished
     FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL ORDER BY "migration_name"`,
  )
  const unfinished = rows.find((row) => !row.finished)
  if (unfinished) throw new MigrationRefused('unfinished', unfinished.name)
  return new Map(rows.map((row) => [row.name, row.checksum]))
}

function refuseForeign(applied: ReadonlyMap<string, string>, migrations: readonly Migration[]): void {
  const known = new Map(migrations.map((migration) => [migration.name, migration]))
  for (const [name, checksum] of applied) {
    const migration = known.get(name)
    if (!migration) throw new MigrationRefused('newer', name)
    if (!hasChecksum(migration, checksum)) throw new MigrationRefused('changed', name)
  }
}
