/** A set of (client, clock), kept as sorted ranges that do not touch: small, however many clocks it holds. */
export interface IdRanges {
  add(client: number, clock: number, length: number): void
  /** Whether every clock from `clock` on for `length` is in the set. */
  has(client: number, clock: number, length: number): boolean
  clear(): void
}

export function createIdRanges(): IdRanges {
  /** start, end, start, end … */
  const boundsOf = new Map<number, number[]>()

  /** Index of the first range whose end reaches `clock`, in steps of two. */
  function rangeReaching(bounds: readonly number[], clock: number): number {
    let low = 0
    let high = bounds.length / 2
    while (low < high) {
      const middle = (low + high) >> 1
      if ((bounds[2 * middle + 1] ?? 0) < clock) low = middle + 1
      else high = middle
    }
    return 2 * low
  }

  return {
    add(client, clock, length) {
      const bounds = boundsOf.get(client)
      if (!bounds) {
        boundsOf.set(client, [clock, clock + length])
        return
      }
      const first = rangeReaching(bounds, clock)
      let start = clock
      let end = clock + length
      let after = first
      for (; after < bounds.length && (bounds[after] ?? 0) <= end; after += 2) {
        start = Math.min(start, bounds[after] ?? start)
        end = Math.max(end, bounds[after + 1] ?? end)
      }
      bounds.splice(first, after - first, start, end)
    },
    has(client, clock, length) {
      const bounds = boundsOf.get(client)
      if (!bounds) return false
      // The range that reaches beyond the first clock; one that only ends at it holds nothing of what is asked.
      const at = rangeReaching(bounds, clock + 1)
      return at < bounds.length && (bounds[at] ?? 0) <= clock && (bounds[at + 1] ?? 0) >= clock + length
    },
    clear: () => boundsOf.clear(),
  }
}
