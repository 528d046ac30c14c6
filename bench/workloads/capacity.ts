import type { RunningServer } from '../startServer'
import { runTraffic, type Traffic } from './traffic'

const growth = 1.15
const latestP99 = 100
const mostLate = 0.03
const tries = 2
const waitSeconds = 3

export interface Capacity {
  /** The most rooms that went well; none when the first size was too many. */
  readonly rooms: number
  /** Whether the load generator was at its end too, so that the server may do more. */
  readonly isAtLeast: boolean
}

/**
 * The most full rooms before p99 passes 100 ms or more than 3 % of the edits are late, of all servers side by side:
 * at each size every one that still keeps up has its turn, so that a busy moment of the machine falls on all.
 */
export async function findCapacities(
  servers: readonly RunningServer[],
  from: number,
  stepSeconds: number,
  tell: (line: string) => void,
): Promise<Map<RunningServer, Capacity>> {
  const found = new Map<RunningServer, Capacity>()
  let going = [...servers]
  for (let size = from; going.length > 0; size *= growth) {
    const rooms = Math.round(size)
    const still: RunningServer[] = []
    for (const server of going) {
      const last = await bestOf(tries, () => runTraffic(server, rooms, stepSeconds, waitSeconds))
      tell(
        `${server.kind.name}, ${rooms} rooms: p99 ${last.p99} ms, late ${(last.lateShare * 100).toFixed(1)} %, server ${(last.serverLoad * 100).toFixed(0)} %, generator ${(last.generatorLoad * 100).toFixed(0)} %`,
      )
      if (keepsUp(last)) still.push(server)
      else {
        const most = size === from ? 0 : Math.round(size / growth)
        found.set(server, { rooms: most, isAtLeast: isGeneratorFull(last) })
      }
    }
    going = still
  }
  return found
}

const keepsUp = ({ p99, lateShare, endedLines }: Traffic) =>
  p99 <= latestP99 && lateShare <= mostLate && endedLines.length === 0

const isGeneratorFull = ({ generatorLoad, generatorLateness }: Traffic) =>
  generatorLoad > 0.9 || generatorLateness > latestP99 / 2

/** One more try for who fails: a single stall of the machine is no verdict. */
async function bestOf(count: number, run: () => Promise<Traffic>): Promise<Traffic> {
  let last = await run()
  for (let left = count - 1; left > 0 && !keepsUp(last); left--) last = await run()
  return last
}
