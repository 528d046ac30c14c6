import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createDatabase, dropDatabase } from './ownDatabase'
import type { ServerKind } from './servers'
import { type RunningServer, startServer } from './startServer'

/** Starts servers, each with an empty store of its own that it finds again when it is started anew. */
export interface Stage {
  start(kind: ServerKind): Promise<RunningServer>
  /** The next start finds nothing. */
  empty(kind: ServerKind): Promise<void>
  /** Ends what runs and takes all stores away. */
  clear(): Promise<void>
}

export function createStage(): Stage {
  const running = new Set<RunningServer>()
  const stores = new Map<ServerKind, Store>()

  async function storeOf(kind: ServerKind) {
    const known = stores.get(kind)
    if (known) return known
    const store = await createStore(kind)
    stores.set(kind, store)
    return store
  }

  async function empty(kind: ServerKind): Promise<void> {
    await stores.get(kind)?.remove()
    stores.delete(kind)
  }

  return {
    async start(kind) {
      const server = await startServer(kind, (await storeOf(kind)).place)
      running.add(server)
      return {
        ...server,
        async stop() {
          await server.stop()
          running.delete(server)
        },
      }
    },
    empty,
    async clear() {
      await Promise.all([...running].map((server) => server.stop()))
      for (const kind of [...stores.keys()]) await empty(kind)
    },
  }
}

interface Store {
  /** What the server is told of it in its environment. */
  readonly place: Record<string, string>
  remove(): Promise<void>
}

async function createStore(kind: ServerKind): Promise<Store> {
  if (kind.store === 'postgres') {
    const name = `samspil_bench_${process.pid}_${kind.key.toLowerCase()}`
    return { place: { DATABASE_URL: await createDatabase(name) }, remove: () => dropDatabase(name) }
  }
  if (kind.store === 'none') return { place: {}, remove: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'samspil-bench-'))
  return { place: { DATA_DIR: folder }, remove: async () => rmSync(folder, { recursive: true, force: true }) }
}
