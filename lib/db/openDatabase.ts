import type { Database } from './database'
import { databaseOn } from './databaseOn'
import { openEmbedded } from './embedded'
import { migrate } from './migrate'
import { openPostgres } from './postgres'
import { readMigrations } from './readMigrations'

export interface DatabaseOptions {
  /** A Postgres connection string; without one the database is PGlite, in the data folder. */
  readonly databaseUrl?: string | undefined
  /** Holds `pglite/` and `lock`; not touched when `databaseUrl` is set. */
  readonly dataFolder: string
  /** Prisma's `migrations` folder. */
  readonly migrationsFolder: string
}

/**
 * Opens the database and brings it to the code's version. Throws `DataFolderInUse`, `MigrationRefused`, or the
 * driver's error when there is no answer; nothing is left open then.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const migrations = await readMigrations(options.migrationsFolder)
  const engine = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openEmbedded(options.dataFolder)
  try {
    await engine.migrating((sql) => migrate(sql, migrations))
  } catch (error) {
    await engine.close()
    throw error
  }
  return databaseOn(engine)
}
