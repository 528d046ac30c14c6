import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Migration {
  /** Its folder's name, `<timestamp>_<name>`; migrations are applied in this order. */
  readonly name: string
  readonly sql: string
  /** Prisma's own: the SHA-256 of migration.sql, in hex. */
  readonly checksum: string
}

/** The migrations of a `prisma/migrations` folder, oldest first. Throws when there are none: then the path is wrong. */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  if (names.length === 0) throw new Error(`There is no migration in ${folder}.`)
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, sql, checksum: checksumOf(sql) }
    }),
  )
}

/** Whether `applied` is this migration's checksum, by either line ending: git may have rewritten those on the way. */
export function hasChecksum(migration: Migration, applied: string): boolean {
  const lines = migration.sql.replaceAll('\r\n', '\n')
  return [migration.sql, lines, lines.replaceAll('\n', '\r\n')].some((sql) => checksumOf(sql) === applied)
}

function checksumOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex')
}
