import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lockFolder } from './lock'
import { openDatabase } from './openDatabase'

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'samspil-open-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

describe('openDatabase, when it fails', () => {
  it('gives the data folder up again', { timeout: 60_000 }, async () => {
    const migrationsFolder = join(root, 'migrations')
    await mkdir(join(migrationsFolder, '1_broken'), { recursive: true })
    await writeFile(join(migrationsFolder, '1_broken', 'migration.sql'), 'SELECT no_such_function()')
    const dataFolder = join(root, 'data')
    await expect(openDatabase({ dataFolder, migrationsFolder })).rejects.toThrow('no_such_function')
    await (await lockFolder(dataFolder)).release()
  })

  it('says so when no Postgres answers', async () => {
    const migrationsFolder = join(import.meta.dirname, '../../prisma/migrations')
    // The port of no service at all.
    const databaseUrl = 'postgres://someone@127.0.0.1:1/none'
    await expect(openDatabase({ databaseUrl, dataFolder: root, migrationsFolder })).rejects.toThrow(
      'ECONNREFUSED',
    )
  })
})
