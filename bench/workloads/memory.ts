import { setTimeout as pause } from 'node:timers/promises'
import { openClient, presenceMessage, updateMessage } from '../load/client'
import { fullBoard } from '../load/fullBoard'
import { openAll } from '../load/openAll'
import type { RunningServer } from '../startServer'
import { freshName } from './freshName'

/** All in bytes. */
export interface RoomMemory {
  /** What an open, idle room adds to the resident memory, and to what JavaScript holds, its one socket included. */
  readonly rssEach: number
  readonly heldEach: number
  /** What is left of all rooms after everyone has gone, over the base. */
  readonly rssAfter: number
  readonly heldAfter: number
}

const warmUpRooms = 50
const updatesASecond = 20

/** Rooms with a full board each and one person in it who does nothing. The server must be fresh. */
export async function measureMemory(
  server: RunningServer,
  rooms: number,
  restSeconds: number,
): Promise<RoomMemory> {
  const board = fullBoard()
  const leaveWarmUp = await openBoards(server, warmUpRooms, board)
  await rest(server, restSeconds)
  leaveWarmUp()
  await rest(server, restSeconds)
  const base = await server.memory()

  const leave = await openBoards(server, rooms, board)
  await rest(server, restSeconds)
  const full = await server.memory()
  leave()
  await rest(server, restSeconds)
  const after = await server.memory()
  return {
    rssEach: (full.rss - base.rss) / rooms,
    heldEach: (full.held - base.held) / rooms,
    rssAfter: after.rss - base.rss,
    heldAfter: after.held - base.held,
  }
}

async function rest(server: RunningServer, seconds: number): Promise<void> {
  await pause(seconds * 1000)
  await server.atRest()
}

/** One person a room writes the whole board, at a pace that no limit minds, then stays. */
async function openBoards(
  server: RunningServer,
  rooms: number,
  board: readonly Uint8Array[],
): Promise<() => void> {
  const name = freshName('memory')
  const open = (index: number) =>
    openClient({
      origin: server.origin,
      dialect: server.dialect,
      room: `${name}-${index}`,
      firstCursor: (id) => presenceMessage(id, 1, '{}'),
    })
  const clients = await openAll(rooms, open)
  for (const update of board) {
    const message = updateMessage(update)
    for (const client of clients) client.write(client.frameOf(message))
    await pause(1000 / updatesASecond)
  }
  return () => {
    const ended = clients.find((client) => client.ended)?.ended
    for (const client of clients) client.close()
    if (ended) throw new Error(`${server.kind.name} ended a line: ${ended}`)
  }
}
