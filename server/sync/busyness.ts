import { performance } from 'node:perf_hooks'
import type { Clock } from '../../lib/sync/clock'

/** Looked at anew after so long; often enough to follow a crowd, and rare enough to cost nothing. */
const lookMs = 250

/** The share of its time, from 0 to 1, in which this process's event loop was at work lately. */
export function createBusyness(clock: Clock): () => number {
  let share = 0
  let lookedAt = clock.now()
  let before = performance.eventLoopUtilization()
  return () => {
    const since = clock.now() - lookedAt
    // Less than nothing where the clock was set back.
    if (since >= 0 && since < lookMs) return share
    const now = performance.eventLoopUtilization()
    share = performance.eventLoopUtilization(now, before).utilization
    before = now
    lookedAt = clock.now()
    return share
  }
}
