import type { ServerKind } from '../servers'
import { settings } from '../settings'
import type { RunningServer } from '../startServer'
import { type Capacity, findCapacities } from '../workloads/capacity'
import { runTraffic } from '../workloads/traffic'
import { type Row, ratioRow, row, type Turns } from './row'

/** The most full rooms. The starting size differs from round to round, since sizes grow in steps of 15 %. */
export async function capacityRows({ stage, kinds, tell }: Turns): Promise<Row[]> {
  const measured = new Map<ServerKind, Capacity[]>(kinds.map((kind) => [kind, []]))
  for (let round = 0; round < settings.capacityPairs; round++) {
    const servers: RunningServer[] = []
    for (const kind of kinds) {
      const server = await stage.start(kind)
      servers.push(server)
      tell(`warming up ${kind.name}`)
      await runTraffic(server, settings.capacityFrom, settings.warmUpSeconds)
    }
    const from = settings.capacityFrom * 1.15 ** (round / settings.capacityPairs)
    const found = await findCapacities(servers, from, settings.stepSeconds, tell)
    for (const server of servers) {
      const capacity = found.get(server)
      if (capacity) measured.get(server.kind)?.push(capacity)
      await server.stop()
    }
  }
  const most = ({ rooms }: Capacity) => rooms
  return [
    ratioRow('most such rooms, against the yardstick', measured, most, ({ isAtLeast }) => isAtLeast),
    row('the same in rooms', measured, most, 0),
  ]
}
