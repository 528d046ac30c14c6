import { settings } from '../settings'
import type { RunningServer } from '../startServer'
import { runTraffic } from '../workloads/traffic'
import { inTurns, type Row, ratioRow, row, type Turns } from './row'

/** Processor time and latency in full rooms. All servers run all the time; each is idle when it is not its turn. */
export async function trafficRows(turns: Turns): Promise<Row[]> {
  const servers = new Map<unknown, RunningServer>()
  for (const kind of turns.kinds) {
    const server = await turns.stage.start(kind)
    servers.set(kind, server)
    turns.tell(`warming up ${kind.name}`)
    await runTraffic(server, settings.rooms, settings.warmUpSeconds)
  }
  const measured = await inTurns(turns, settings.pairs, 'traffic', (kind) => {
    const server = servers.get(kind)
    if (!server) throw new Error(`${kind.name} does not run`)
    return runTraffic(server, settings.rooms, settings.seconds)
  })
  for (const server of servers.values()) await server.stop()
  const rooms = `${settings.rooms} rooms × 6 people`
  return [
    ratioRow(
      `${rooms}: the server's processor time a delivery, against the yardstick`,
      measured,
      ({ cpuMicros }) => cpuMicros,
      // It owes work when the counting ends, so that what it has spent is too little.
      ({ lostShare }) => lostShare > 0,
    ),
    row('the same in µs', measured, ({ cpuMicros }) => cpuMicros, 1),
    row('latency of an edit at everyone else, p50, ms', measured, ({ p50 }) => p50, 1),
    row('p99, ms', measured, ({ p99 }) => p99, 1),
    row(
      'meanwhile, a small transaction by itself on the same Postgres, p50, ms',
      measured,
      ({ commitP50 }) => commitP50,
      1,
    ),
    row('p99, ms', measured, ({ commitP99 }) => commitP99, 1),
    row('edits later than a second, %', measured, ({ lateShare }) => lateShare * 100, 2),
    row(
      'cursors not passed on in time, for a newer one or for being behind, %',
      measured,
      ({ supersededShare }) => supersededShare * 100,
      1,
    ),
  ]
}
