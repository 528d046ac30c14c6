import { setTimeout as pause } from 'node:timers/promises'
import { openClient, updateMessage } from '../load/client'
import { editStream } from '../load/editStream'
import { openAll } from '../load/openAll'
import type { RunningServer } from '../startServer'

/** A room and what whoever joins it must find: how many edits of each client id. */
export interface History {
  readonly room: string
  readonly clocks: ReadonlyMap<number, number>
}

const writers = 20
/** No faster than a busy person, so that no server's limits mind. */
const updatesASecond = 20

/** Rooms in which twenty people have made so many edits altogether; all have left when it resolves. */
export async function writeHistories(
  server: RunningServer,
  rooms: number,
  updates: number,
  name: string,
): Promise<History[]> {
  const each = Math.ceil(updates / writers)
  const clients = await openAll(rooms * writers, (index) =>
    openClient({
      origin: server.origin,
      dialect: server.dialect,
      room: `${name}-${Math.floor(index / writers)}`,
    }),
  )
  const streams = clients.map((client) => ({
    client,
    frames: editStream(client.id, each).map((update) => client.frameOf(updateMessage(update))),
  }))
  for (let index = 0; index < each; index++) {
    for (const { client, frames } of streams) {
      const frame = frames[index]
      if (frame) client.write(frame)
    }
    await pause(1000 / updatesASecond)
  }
  await server.atRest()
  const ended = clients.find((client) => client.ended)?.ended
  if (ended) throw new Error(`${server.kind.name} ended a writer's line: ${ended}`)
  for (const client of clients) client.close()
  await server.atRest()
  return Array.from({ length: rooms }, (_, room) => ({
    room: `${name}-${room}`,
    clocks: new Map(clients.slice(room * writers, (room + 1) * writers).map(({ id }) => [id, each])),
  }))
}
