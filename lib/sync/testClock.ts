import type { Clock } from './clock'

export interface TestClock extends Clock {
  /** Moves time on, running what falls due in its order. */
  advance(ms: number): void
  /** How many timers wait. */
  readonly waiting: number
}

/** A clock for tests that stands still until it is moved. */
export function createTestClock(): TestClock {
  let time = 0
  const timers = new Set<{ at: number; run: () => void }>()
  return {
    now: () => time,
    after(ms, run) {
      const timer = { at: time + ms, run }
      timers.add(timer)
      return () => timers.delete(timer)
    },
    advance(ms) {
      const end = time + ms
      for (;;) {
        const due = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!due) break
        timers.delete(due)
        time = due.at
        due.run()
      }
      time = end
    },
    get waiting() {
      return timers.size
    },
  }
}
