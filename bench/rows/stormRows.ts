import { settings } from '../settings'
import type { RunningServer } from '../startServer'
import { measureStorm } from '../workloads/storm'
import { runTraffic } from '../workloads/traffic'
import { inTurns, type Row, ratioRow, row, type Turns } from './row'

/** Everyone at once, into empty boards and into full ones; nobody was in the rooms just before. */
export async function stormRows(turns: Turns): Promise<Row[]> {
  const servers = new Map<unknown, RunningServer>()
  for (const kind of turns.kinds) {
    const server = await turns.stage.start(kind)
    servers.set(kind, server)
    turns.tell(`warming up ${kind.name}`)
    await runTraffic(server, settings.rooms, settings.warmUpSeconds)
    await measureStorm(server, false)
  }
  const storms = (withBoards: boolean) =>
    inTurns(turns, settings.pairs, withBoards ? 'storm on full boards' : 'storm', (kind) => {
      const server = servers.get(kind)
      if (!server) throw new Error(`${kind.name} does not run`)
      return measureStorm(server, withBoards)
    })
  const [empty, full] = [await storms(false), await storms(true)]
  for (const server of servers.values()) await server.stop()
  return [
    ratioRow(
      '500 people into 100 rooms at once: processor time, against the yardstick',
      empty,
      ({ cpuMs }) => cpuMs,
    ),
    row('the same in ms', empty, ({ cpuMs }) => cpuMs, 0),
    row('the last is synced after, ms', empty, ({ wallMs }) => wallMs, 0),
    ratioRow('the same into full boards: processor time, against the yardstick', full, ({ cpuMs }) => cpuMs),
    row('the last is synced after, ms', full, ({ wallMs }) => wallMs, 0),
  ]
}
