/** A set of (client, clock), kept as sorted ranges that do not touch: small, however many clocks it holds. */
export interface IdRanges {
  /** Adds the clocks from `clock` on for `length`. */
  add(client: number, clock: number, length: number): void
  /** The same for many ranges, in any order, at the cost of one look over what is there. */
  addAll(ranges: readonly IdRange[]): void
  /** Whether every clock from `clock` on for `length` is in the set. */
  has(client: number, clock: number, length: number): boolean
  clear(): void
}

export interface IdRange {
  readonly client: number
  readonly clock: number
  readonly length: number
}

/** From so many on, sorting them in is cheaper than placing each. */
const many = 16

export function createIdRanges(): IdRanges {
  /** start, end, start, end … */
  const boundsOf = new Map<number, number[]>()

  function add(client: number, clock: number, length: number): void {
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
  }

  return {
    add,
    addAll(ranges) {
      if (ranges.length < many) {
        for (const { client, clock, length } of ranges) add(client, clock, length)
        return
      }
      const byClient = new Map<number, [start: number, end: number][]>()
      for (const { client, clock, length } of ranges) {
        const ofClient = byClient.get(client)
        if (ofClient) ofClient.push([clock, clock + length])
        else byClient.set(client, [[clock, clock + length]])
      }
      for (const [client, added] of byClient) {
        const bounds = boundsOf.get(client) ?? []
        for (let at = 0; at < bounds.length; at += 2) added.push([bounds[at] ?? 0, bounds[at + 1] ?? 0])
        boundsOf.set(client, joined(added))
      }
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

function joined(ranges: [start: number, end: number][]): number[] {
  ranges.sort(([one], [other]) => one - other)
  const bounds: number[] = []
  for (const [start, end] of ranges) {
    const last = bounds.length - 1
    if (last > 0 && start <= (bounds[last] ?? 0)) bounds[last] = Math.max(bounds[last] ?? 0, end)
    else bounds.push(start, end)
  }
  return bounds
}
