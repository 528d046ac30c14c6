import { setTimeout as pause } from 'node:timers/promises'
import * as Y from 'yjs'
import { openClient } from '../load/client'
import type { RunningServer } from '../startServer'
import { freshName } from './freshName'
import { type History, writeHistories } from './history'

export interface Join {
  /** Milliseconds from the answered handshake to the answer of step 1, and until everything was there. */
  readonly syncedMs: number
  readonly contentMs: number
  /** Milliseconds from the first byte to the answered handshake. */
  readonly openMs: number
  /** It was told that it is synced before all was there. */
  readonly wasEmpty: boolean
}

export interface Joins {
  readonly loaded: Join[]
  /** Empty where nothing is stored. */
  readonly cold: Join[]
}

const updates = 5000
const rooms = 6
const joinsEach = 10
const giveUpMs = 5000

/** Somebody comes to a board of 5,000 updates: in which others are, and the first after the server was started. */
export async function measureJoins(
  server: RunningServer,
  restart: (() => Promise<RunningServer>) | undefined,
  restSeconds: number,
): Promise<Joins> {
  const name = freshName('join')
  const histories = await writeHistories(server, rooms, updates, name)
  await writeHistories(server, warmUps, 20, `${name}-small`)
  const loaded = await joinLoaded(server, histories)
  if (!restart) return { loaded, cold: [] }

  await pause(restSeconds * 1000)
  await server.atRest()
  const anew = await restart()
  // The first joins of a process compile what all later ones use.
  for (let index = 0; index < warmUps; index++) {
    const client = openClient({ origin: anew.origin, dialect: anew.dialect, room: `${name}-small-${index}` })
    await client.synced
    client.close()
  }
  await anew.atRest()
  const cold: Join[] = []
  for (const history of histories) {
    cold.push(await join(anew, history))
    await pause(50)
  }
  return { loaded, cold }
}

const warmUps = 30

async function joinLoaded(server: RunningServer, histories: readonly History[]): Promise<Join[]> {
  const joins: Join[] = []
  for (const history of histories) {
    const sitting = openClient({ origin: server.origin, dialect: server.dialect, room: history.room })
    await sitting.synced
    for (let count = 0; count < joinsEach; count++) {
      await pause(20)
      joins.push(await join(server, history))
    }
    sitting.close()
  }
  return joins
}

/** Only keeps what comes while it comes; what it held is looked at afterwards, so that it costs the time of nobody. */
async function join(server: RunningServer, { room, clocks }: History): Promise<Join> {
  const heard: { update: Uint8Array; at: number }[] = []
  const startedAt = performance.now()
  const client = openClient({
    origin: server.origin,
    dialect: server.dialect,
    room,
    hears: {
      edits: (_client, _part, at, length) =>
        heard.push({ update: at.bytes.slice(at.position, at.position + length), at: performance.now() }),
    },
  })
  const openedAt = await client.opened
  const syncedAt = await client.synced
  const fullAt = () => whenFull(heard, clocks)
  const until = performance.now() + giveUpMs
  while (fullAt() === undefined && performance.now() < until) await pause(20)
  const contentAt = fullAt() ?? Number.POSITIVE_INFINITY
  client.close()
  return {
    syncedMs: syncedAt - openedAt,
    contentMs: contentAt - openedAt,
    openMs: openedAt - startedAt,
    wasEmpty: contentAt > syncedAt,
  }
}

function whenFull(
  heard: readonly { update: Uint8Array; at: number }[],
  clocks: ReadonlyMap<number, number>,
): number | undefined {
  const doc = new Y.Doc()
  for (const { update, at } of heard) {
    Y.applyUpdate(doc, update)
    if ([...clocks].every(([id, clock]) => Y.getState(doc.store, id) >= clock)) return at
  }
  return undefined
}
