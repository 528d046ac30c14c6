import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import * as Y from 'yjs'
import { conversationNamed } from '../bench/door'
import { type Cluster, createCluster, findPostgres } from './cluster'
import { createServerProcess, type ServerProcess } from './serverProcess'

/** The server and what it stores in. */
export interface World {
  readonly server: ServerProcess
  /** Undefined on the embedded database, which lives and dies with the server. */
  readonly cluster: Cluster | undefined
  /** What the database itself holds of a room, read past the server; only with a cluster that is up. */
  stored(room: string): Promise<Y.Doc>
  end(): Promise<void>
}

/** The engine that can be had: a Postgres of the test's own, else the embedded one. */
export async function createWorld(engine: 'postgres' | 'pglite'): Promise<World> {
  if (engine === 'pglite') {
    const dataFolder = mkdtempSync(join(tmpdir(), 'samspil-soak-'))
    const server = await createServerProcess({ dataFolder })
    return {
      server,
      cluster: undefined,
      stored: () => Promise.reject(new Error('the embedded database has one process, the server')),
      async end() {
        await server.end('SIGKILL')
        rmSync(dataFolder, { recursive: true, force: true })
      },
    }
  }
  const binaries = findPostgres()
  if (!binaries) throw new Error('no initdb and postgres on this machine')
  const cluster = await createCluster(binaries)
  const server = await createServerProcess({ databaseUrl: cluster.url })
  return {
    server,
    cluster,
    stored: (room) => readStored(cluster.url, room),
    async end() {
      await server.end('SIGKILL')
      await cluster.remove()
    },
  }
}

/** State and tail by one statement, so that they are of one moment. */
const readAll = `
  SELECT 0 AS seq, "state" AS data FROM "BoardState" WHERE "conversationId" = $1
  UNION ALL SELECT "seq", "data" FROM "BoardUpdate" WHERE "conversationId" = $1
  ORDER BY seq`

async function readStored(url: string, room: string): Promise<Y.Doc> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ data: Uint8Array }>(readAll, [conversationNamed(room)])
    const doc = new Y.Doc()
    for (const { data } of rows) Y.applyUpdate(doc, data)
    return doc
  } finally {
    await client.end()
  }
}
