/** How much of something a socket may do: a burst at once, and then so many a second. */
export interface RateLimit {
  readonly burst: number
  readonly perSecond: number
}

/** A bucket that fills with time; `take` tells whether there was still something in it. */
export function createRate({ burst, perSecond }: RateLimit): { take(nowMs: number): boolean } {
  let left = burst
  let filledAt: number | undefined
  return {
    take(nowMs) {
      // A clock that is set back must not empty it.
      left = Math.min(burst, left + (Math.max(0, nowMs - (filledAt ?? nowMs)) * perSecond) / 1000)
      filledAt = nowMs
      if (left < 1) return false
      left--
      return true
    },
  }
}
