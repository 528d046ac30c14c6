import { settings } from '../settings'
import { measureMemory, type RoomMemory } from '../workloads/memory'
import { inTurns, type Row, row, type Turns } from './row'

const rounds = 1

/** What an open, idle room costs, on servers that have just been started with nothing in their stores. */
export async function memoryRows(turns: Turns): Promise<Row[]> {
  const measured = await inTurns(turns, rounds, 'memory', async (kind): Promise<RoomMemory> => {
    await turns.stage.empty(kind)
    const server = await turns.stage.start(kind)
    const memory = await measureMemory(server, settings.memoryRooms, settings.restSeconds)
    await server.stop()
    return memory
  })
  const [kB, MB] = [1000, 1_000_000]
  const rooms = `${settings.memoryRooms} rooms`
  return [
    row(
      `an open, idle room with a full board and one socket (${rooms}), resident, kB`,
      measured,
      ({ rssEach }) => rssEach / kB,
      0,
    ),
    row('the same, heap and buffers, kB', measured, ({ heldEach }) => heldEach / kB, 0),
    row('after all have left, over the base, resident, MB', measured, ({ rssAfter }) => rssAfter / MB, 0),
    row('the same, heap and buffers, MB', measured, ({ heldAfter }) => heldAfter / MB, 1),
  ]
}
