import * as Y from 'yjs'
import { endOf, type Struct } from './updateParts'

/**
 * How deep the shared types of a document lie in each other. Yjs deletes, collects and copies them recursively: some
 * thousands in each other, each a few bytes, overflow the stack of everybody who opens the board.
 */
export interface TypeDepths {
  /** The depths of structs whose every need is there or among them; not added yet. */
  measure(blocks: Blocks): MeasuredDepths
  add(measured: MeasuredDepths): void
  /** Of all that was added. */
  deepest(): number
}

export interface MeasuredDepths {
  readonly deepest: number
  readonly each: readonly (readonly [struct: Struct, depth: number])[]
}

type Blocks = ReadonlyMap<number, readonly Struct[]>

export const deepestTypes = 200

/** A board's own types lie three deep; so much is free for them, whatever else there is. */
export const depthOfBoards = 10

/** How many shared types are among them: as deep as they can possibly lie in each other. */
export function typesIn(blocks: Blocks): number {
  let types = 0
  for (const structs of blocks.values())
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) types++
  return types
}

/** The depths of one client's items in the order of their clocks, written down where they change. */
interface Runs {
  readonly starts: number[]
  readonly depths: number[]
  end: number
}

/** What hangs on something that was collected is collected at once, whatever it holds. */
const collected = 0

export function createTypeDepths(): TypeDepths {
  const all = new Map<number, Runs>()
  let deepestOfAll = 0

  /** Undefined while it hangs on something among these structs that has not been measured. */
  function depthOf(struct: Struct, found: ReadonlyMap<number, Runs>): number | undefined {
    if (!(struct instanceof Y.Item)) return collected
    // What is there already counts, whatever an update says of it again.
    const at = ({ client, clock }: Y.ID) => lookUp(all.get(client), clock) ?? lookUp(found.get(client), clock)
    const parent: unknown = struct.parent
    if (typeof parent === 'string') return 1
    if (parent instanceof Y.ID) {
      const around = at(parent)
      return around && around !== collected ? around + 1 : around
    }
    // The parent is that of a neighbour.
    const neighbour = struct.origin ?? struct.rightOrigin
    return neighbour ? at(neighbour) : collected
  }

  return {
    measure(blocks) {
      const found = new Map<number, Runs>()
      const [first] = blocks.values()
      const [only] = first ?? []
      // Almost every update is one struct, and then nothing in it can hang on anything else in it.
      if (only && blocks.size === 1 && first?.length === 1) {
        const deepest = depthOf(only, found) ?? collected
        return { deepest, each: [[only, deepest]] }
      }
      const each: [Struct, number][] = []
      let deepest = 0
      let open = [...blocks.values()].map((structs) => ({ structs, next: 0 }))
      for (let isStuck = false; open.length > 0; ) {
        const before = each.length
        for (const block of open) {
          for (; block.next < block.structs.length; block.next++) {
            const struct = block.structs[block.next]
            if (!struct || struct instanceof Y.Skip) continue
            const depth = depthOf(struct, found) ?? (isStuck ? collected : undefined)
            if (depth === undefined) break
            write(found, struct, depth)
            each.push([struct, depth])
            deepest = Math.max(deepest, depth)
          }
        }
        open = open.filter((block) => block.next < block.structs.length)
        isStuck = each.length === before
      }
      return { deepest, each }
    },
    add({ deepest, each }) {
      deepestOfAll = Math.max(deepestOfAll, deepest)
      for (const [struct, depth] of each) write(all, struct, depth)
    },
    deepest: () => deepestOfAll,
  }
}

function lookUp(runs: Runs | undefined, clock: number): number | undefined {
  if (!runs || clock >= runs.end) return undefined
  let low = 0
  let high = runs.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs.starts[middle] ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  return runs.depths[low - 1]
}

/** A client's structs are written in the order of their clocks; of what is known already only the rest is new. */
function write(into: Map<number, Runs>, struct: Struct, depth: number): void {
  const { client } = struct.id
  let runs = into.get(client)
  if (!runs) {
    runs = { starts: [], depths: [], end: 0 }
    into.set(client, runs)
  }
  if (endOf(struct) <= runs.end) return
  if (runs.depths.at(-1) !== depth) {
    runs.starts.push(Math.max(struct.id.clock, runs.end))
    runs.depths.push(depth)
  }
  runs.end = endOf(struct)
}
