import { createLatencies } from './latencies'

export interface Rhythm {
  start(): void
  stop(): void
  /** How late the beats came, in milliseconds at the 99th percentile: a generator that lags measures itself. */
  lateness(): number
}

/** Calls each of the beats once every `periodMs`, at times spread at random over it, catching up what it missed. */
export function createRhythm(periodMs: number, beats: readonly (() => void)[]): Rhythm {
  const due = beats
    .map((beat) => ({ beat, offset: Math.random() * periodMs }))
    .sort((one, other) => one.offset - other.offset)
  const late = createLatencies()
  let timer: NodeJS.Timeout | undefined
  let base = 0
  let next = 0

  function turn(): void {
    const now = performance.now()
    for (;;) {
      const event = due[next]
      if (!event || base + event.offset > now) break
      late.record(now - base - event.offset)
      event.beat()
      next++
      if (next === due.length) {
        next = 0
        base += periodMs
      }
    }
    timer = setTimeout(turn, 1)
  }

  return {
    start() {
      base = performance.now()
      turn()
    },
    stop: () => clearTimeout(timer),
    lateness: () => late.quantile(0.99),
  }
}
