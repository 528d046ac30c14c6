import { openEmbedded } from '../embedded'
import type { Engine } from '../engine'
import { migrate } from '../migrate'
import type { DatabaseOptions } from '../openDatabase'
import { openPostgres } from '../postgres'
import { readMigrations } from '../readMigrations'

/** An engine with its tables, for tests that must reach below `Database`. */
export async function openEngine(options: DatabaseOptions): Promise<Engine> {
  const engine = options.databaseUrl
    ? openPostgres(options.databaseUrl)
    : await openEmbedded(options.dataFolder)
  const migrations = await readMigrations(options.migrationsFolder)
  await engine.migrating((sql) => migrate(sql, migrations))
  return engine
}
