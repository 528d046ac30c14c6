import * as Y from 'yjs'

/** A set of (client, clock), kept as ranges: a hostile struct can be longer than any list of clocks. */
type Ranges = Map<number, [start: number, end: number][]>

/** Which structs and which deletions something holds, whether or not they could be applied yet. */
export interface Ids {
  readonly structs: Ranges
  readonly deletions: Ranges
}

export const noIds = (): Ids => ({ structs: new Map(), deletions: new Map() })

/** Adds what an update holds. */
export function addIds({ structs, deletions }: Ids, update: Uint8Array): void {
  const decoded = Y.decodeUpdate(update)
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (!(struct instanceof Y.Skip)) add(structs, client, clock, clock + struct.length)
  }
  for (const [client, ranges] of decoded.ds.clients)
    for (const { clock, len } of ranges) add(deletions, client, clock, clock + len)
}

/** All that a document holds, also what waits in it. */
export function idsIn(doc: Y.Doc): Ids {
  const ids = noIds()
  addIds(ids, Y.encodeStateAsUpdate(doc))
  return ids
}

export const copyOfIds = ({ structs, deletions }: Ids): Ids => ({
  structs: new Map([...structs].map(([client, ranges]) => [client, [...ranges]])),
  deletions: new Map([...deletions].map(([client, ranges]) => [client, [...ranges]])),
})

/** What `all` has and `some` lacks, in words; empty when nothing. */
export function lackingIn(some: Ids, all: Ids): string[] {
  const name = (kind: string) => (range: string) => `the ${kind} ${range} is lacking`
  return [
    ...lackingRanges(some.structs, all.structs).map(name('struct')),
    ...lackingRanges(some.deletions, all.deletions).map(name('deletion of')),
  ]
}

function lackingRanges(some: Ranges, all: Ranges): string[] {
  return [...all].flatMap(([client, ranges]) => {
    const held = joined(some.get(client) ?? [])
    return joined(ranges)
      .filter(([start, end]) => !held.some((range) => range[0] <= start && end <= range[1]))
      .map(([start, end]) => `${client}:${start}–${end}`)
  })
}

function add(ranges: Ranges, client: number, start: number, end: number): void {
  const known = ranges.get(client) ?? []
  known.push([start, end])
  ranges.set(client, known.length > 100 ? joined(known) : known)
}

/** Sorted, and none touches another. */
function joined(ranges: readonly (readonly [number, number])[]): [number, number][] {
  const result: [number, number][] = []
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = result.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else result.push([start, end])
  }
  return result
}
