import { setTimeout as pause } from 'node:timers/promises'
import { type Client, openClient, presenceMessage, updateMessage } from '../load/client'
import { fullBoard } from '../load/fullBoard'
import { openAll } from '../load/openAll'
import type { RunningServer } from '../startServer'
import { freshName } from './freshName'

export interface Storm {
  /** The server's processor time until all was quiet again, in milliseconds. */
  readonly cpuMs: number
  /** Until the last of them was synced. */
  readonly wallMs: number
}

const rooms = 100
const people = 5
/** Each counts 100 rooms of its own, so that ticks of 10 ms do not matter. */
const storms = 3

/** 500 people come into 100 rooms at once, as after a restart; with or without a full board in each. */
export async function measureStorm(server: RunningServer, withBoards: boolean): Promise<Storm> {
  const updates = withBoards && server.dialect.hasDocument ? fullBoard() : []
  let [cpuMs, wallMs] = [0, 0]
  for (let storm = 0; storm < storms; storm++) {
    const name = freshName('storm')
    // The rooms are there already: planning a conversation is not what is measured.
    const founders = await openAll(rooms, (index) => open(server, `${name}-${index}`))
    for (const update of updates) {
      for (const founder of founders) founder.write(founder.frameOf(updateMessage(update)))
      await pause(50)
    }
    await server.atRest()
    for (const founder of founders) founder.close()
    await server.atRest()

    const before = server.cpuSeconds()
    const startedAt = performance.now()
    const crowd = Array.from({ length: rooms * people }, (_, index) =>
      open(server, `${name}-${index % rooms}`),
    )
    const syncedAt = Math.max(...(await Promise.all(crowd.map(({ synced }) => synced))))
    wallMs += (syncedAt - startedAt) / storms
    await pause(1000)
    cpuMs += ((server.cpuSeconds() - before) * 1000) / storms
    for (const client of crowd) client.close()
    await server.atRest()
  }
  return { cpuMs, wallMs }
}

function open(server: RunningServer, room: string): Client {
  const firstCursor = (id: number) => presenceMessage(id, 1, '{"cursor":{"x":1200.5,"y":800.5}}')
  return openClient({ origin: server.origin, dialect: server.dialect, room, firstCursor })
}
