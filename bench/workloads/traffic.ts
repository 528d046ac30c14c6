import { setTimeout as pause } from 'node:timers/promises'
import { watchCommits } from '../load/commits'
import { openCrowd, peopleInARoom } from '../load/crowd'
import type { RunningServer } from '../startServer'
import { freshName } from './freshName'

export interface Traffic {
  /**
   * Processor time of the server for each delivery that was due, in microseconds: from the first message until all is
   * done and the server at rest, so that what is put off to a quiet moment counts.
   */
  readonly cpuMicros: number
  readonly p50: number
  readonly p99: number
  /** Share of the edits due that came later than a second, or never. */
  readonly lateShare: number
  /** Share of the edits due that never came, until some seconds after the last was sent. */
  readonly lostShare: number
  /** Share of the cursors due that were not sent on because a newer one came first. */
  readonly supersededShare: number
  /** Of a small transaction by itself, meanwhile and on the same Postgres; nothing where none is used. */
  readonly commitP50: number
  readonly commitP99: number
  readonly deliveriesASecond: number
  readonly serverLoad: number
  /** Share of its core that the generator used, and by how many milliseconds its 99th percentile lagged. */
  readonly generatorLoad: number
  readonly generatorLateness: number
  /** Why the server ended lines, one entry each; nobody gave it a reason. */
  readonly endedLines: readonly string[]
}

const rampSeconds = 2
const lateMs = 1000

/** Full rooms for so many seconds: six people in each, five edits and twenty cursors a second from everyone. */
export async function runTraffic(
  server: RunningServer,
  rooms: number,
  seconds: number,
  waitSeconds = 15,
): Promise<Traffic> {
  // Some to spare, since timers are late and never early.
  const crowd = await openCrowd(server, rooms, rampSeconds + seconds + 3, freshName('traffic'))
  const cpuAtStart = server.cpuSeconds()
  crowd.start()
  await pause(rampSeconds * 1000)

  const commits = server.kind.store === 'postgres' ? await watchCommits() : undefined
  crowd.openWindow()
  const startedAt = performance.now()
  const before = server.cpuSeconds()
  const ownBefore = process.cpuUsage()
  await pause(seconds * 1000)
  const cpuSeconds = server.cpuSeconds() - before
  const own = process.cpuUsage(ownBefore)
  const took = (performance.now() - startedAt) / 1000
  const tally = crowd.closeWindow()
  crowd.stop()
  const disk = await commits?.stop()

  const others = peopleInARoom - 1
  const editsDue = tally.editsSent * others
  const cursorsDue = tally.cursorsSent * others
  const { cursorsHeard } = tally
  const until = performance.now() + waitSeconds * 1000
  while (tally.edits.count < editsDue && performance.now() < until) await pause(20)
  await server.atRest(waitSeconds)
  const cpuInAll = server.cpuSeconds() - cpuAtStart
  const endedLines = crowd.ended()
  crowd.leave()
  await server.atRest()

  return {
    cpuMicros: (cpuInAll * 1e6) / (tally.sentInAll * others),
    p50: tally.edits.quantile(0.5),
    p99: tally.edits.quantile(0.99),
    lateShare: 1 - tally.edits.countUpTo(lateMs) / editsDue,
    lostShare: 1 - tally.edits.count / editsDue,
    supersededShare: Math.max(0, 1 - cursorsHeard / cursorsDue),
    commitP50: disk?.quantile(0.5) ?? Number.NaN,
    commitP99: disk?.quantile(0.99) ?? Number.NaN,
    deliveriesASecond: (editsDue + cursorsDue) / took,
    serverLoad: cpuSeconds / took,
    generatorLoad: (own.user + own.system) / 1e6 / took,
    generatorLateness: crowd.generatorLateness(),
    endedLines,
  }
}
