/** Tenths of a millisecond up to a minute; beyond that everything is the last. */
const buckets = 600_000

export interface Latencies {
  record(milliseconds: number): void
  /** Milliseconds; infinite when nothing was recorded. `share` 0.5 is the median. */
  quantile(share: number): number
  readonly count: number
  /** How many took at most so long. */
  countUpTo(milliseconds: number): number
}

export function createLatencies(): Latencies {
  const counts = new Uint32Array(buckets)
  let count = 0
  return {
    record(milliseconds) {
      const bucket = Math.min(buckets - 1, Math.max(0, Math.floor(milliseconds * 10)))
      counts[bucket] = (counts[bucket] ?? 0) + 1
      count++
    },
    quantile(share) {
      let left = share * count
      for (let bucket = 0; bucket < buckets; bucket++) {
        left -= counts[bucket] ?? 0
        if (left <= 0 && count > 0) return (bucket + 1) / 10
      }
      return Number.POSITIVE_INFINITY
    },
    get count() {
      return count
    },
    countUpTo(milliseconds) {
      return counts.subarray(0, Math.floor(milliseconds * 10)).reduce((sum, each) => sum + each, 0)
    },
  }
}
