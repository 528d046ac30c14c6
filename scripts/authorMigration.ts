/**
 * Writes the next migration from `prisma/schema.prisma`, without a database and without the net.
 *
 *     npm run db:diff -- <name>      e.g.  npm run db:diff -- moments
 *     npm run db:diff -- --check     writes nothing; ends with code 1 when the schema says more than the migrations
 *
 * Replays the migrations there are in an in-memory PGlite, lets Prisma's own schema engine (as WebAssembly) compare
 * the result with the schema, and writes `prisma/migrations/<UTC timestamp>_<name>/migration.sql`. Nothing is written
 * when nothing differs. Read the file before committing it: a renamed column is seen as one dropped and one added.
 *
 * Ends with code 1 and one sentence when the engine's version does not match `@prisma/engines-version`.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import type { MigrationList } from '@prisma/schema-engine-wasm'
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg'
import { PrismaPGlite } from 'pglite-prisma-adapter'

const lockfile = `# Written by Prisma's rules, so that \`prisma migrate deploy\` stays usable.\nprovider = "postgresql"\n`

async function main(): Promise<void> {
  const name = process.argv[2]
  const isCheck = name === '--check'
  if (!name || !(isCheck || /^[a-z][a-z0-9_]*$/.test(name)))
    throw new Error('Give the migration a name: npm run db:diff -- <name> (a–z, 0–9, _).')
  const folder = resolve('prisma/migrations')
  const schema = {
    path: resolve('prisma/schema.prisma'),
    content: await readFile('prisma/schema.prisma', 'utf8'),
  }

  const engine = await startEngine(schema)
  const filters = { externalTables: [], externalEnums: [] }
  const difference = await engine.diff({
    from: { tag: 'migrations', ...(await readMigrations(folder)) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: true,
    filters,
  })
  // The engine's exit codes: 0 nothing differs, 2 something does.
  if (difference.exitCode === 0 || !difference.stdout) {
    console.log('The migrations already say what the schema says; nothing written.')
    return
  }
  if (isCheck) throw new Error('The schema says more than the migrations: npm run db:diff -- <name>.')
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const target = join(folder, `${stamp}_${name}`)
  await mkdir(target, { recursive: true })
  await writeFile(join(target, 'migration.sql'), difference.stdout.trimStart())
  await writeFile(join(folder, 'migration_lock.toml'), lockfile)
  console.log(`Wrote ${join(target, 'migration.sql')}`)
}

async function startEngine(schema: { path: string; content: string }): Promise<engineModule.SchemaEngine> {
  const require = createRequire(import.meta.url)
  const home = dirname(require.resolve('@prisma/schema-engine-wasm'))
  await refuseOtherVersion(home, dirname(require.resolve('@prisma/engines-version/package.json')))

  // Node 20 does not import .wasm by itself, so the module's two halves are joined by hand.
  const glue = engineModule as unknown as WebAssembly.ModuleImports & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void
  }
  const { instance } = await WebAssembly.instantiate(await readFile(join(home, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': glue,
  })
  glue.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start
  if (typeof start === 'function') start()

  return engineModule.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(await memoryAdapter()),
  )
}

/** The engine's SQL is only right for the client it was released with; both carry the commit they were built from. */
async function refuseOtherVersion(engineHome: string, versionHome: string): Promise<void> {
  const commit = async (home: string) => {
    const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }
    return version.split('.').at(-1)
  }
  const [have, want] = [await commit(engineHome), await commit(versionHome)]
  if (have === want) return
  throw new Error(
    `@prisma/schema-engine-wasm is built from ${have}, but Prisma here from ${want}: install the matching one.`,
  )
}

/** PGlite's adapter does not await SQL files; here they are awaited, since the engine replays migrations by them. */
async function memoryAdapter() {
  const connect = async () => {
    const database = await PGlite.create('memory://')
    const adapter = await new PrismaPGlite(database).connect()
    adapter.executeScript = async (script) => {
      await database.exec(script)
    }
    return adapter
  }
  return {
    provider: 'postgres' as const,
    adapterName: 'pglite-prisma-adapter',
    connect,
    connectToShadowDb: connect,
  }
}

async function readMigrations(folder: string): Promise<MigrationList> {
  const names = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const directories = names.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  return {
    baseDir: folder,
    lockfile: { path: 'migration_lock.toml', content: lockfile },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      directories.sort().map(async (path) => ({
        path,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok' as const, value: await readFile(join(folder, path, 'migration.sql'), 'utf8') },
        },
      })),
    ),
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  },
)
