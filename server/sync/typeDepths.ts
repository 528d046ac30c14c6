import * as Y from 'yjs'
import type { ClockOf } from './isComplete'
import { endOf, type Struct } from './updateParts'

/**
 * How deep the shared types of a document lie in each other. Yjs deletes, collects and copies them recursively: some
 * thousands in each other, each a few bytes, overflow the stack of everybody who opens the board.
 */
export interface TypeDepths {
  /** The depth of the deepest of these structs; they are not added. `clockOf` tells what is there or on its way. */
  deepestOf(blocks: Blocks, clockOf: ClockOf): number
  add(blocks: Blocks, clockOf: ClockOf): void
}

type Blocks = ReadonlyMap<number, readonly Struct[]>

/** A board's own items lie three deep. */
export const deepestTypes = 200

/** Of what hangs on something that has not come, only the distance is known; with both halves it stays bearable. */
const depthOfUnknown = 100

/** The depths of one client's items in the order of their clocks, written down where they change. */
interface Runs {
  readonly starts: number[]
  readonly depths: number[]
}

export function createTypeDepths(): TypeDepths {
  const all = new Map<number, Runs>()

  function measure(blocks: Blocks, clockOf: ClockOf, note: (struct: Struct, depth: number) => void): void {
    const found = new Map<number, Runs>()
    const depthAt = ({ client, clock }: Y.ID) =>
      lookUp(found.get(client), clock) ?? lookUp(all.get(client), clock)
    // What is there without a depth was collected, and whatever hangs on it is collected at once.
    const isCollected = (id: Y.ID) => id.clock < clockOf(id.client) && !isIn(blocks, id)
    const around = (id: Y.ID, further: number) => {
      const depth = depthAt(id)
      if (depth !== undefined) return depth === 0 ? 0 : depth + further
      return isCollected(id) ? 0 : undefined
    }
    function depthOf(struct: Struct): number | undefined {
      if (!(struct instanceof Y.Item)) return 0
      const parent: unknown = struct.parent
      if (typeof parent === 'string') return 1
      if (parent instanceof Y.ID) return around(parent, 1)
      // The parent is that of a neighbour.
      const neighbour = struct.origin ?? struct.rightOrigin
      return neighbour ? around(neighbour, 0) : 0
    }
    let open = [...blocks.values()].map((structs) => ({ structs, next: 0 }))
    for (let isStuck = false; open.length > 0; ) {
      let hasMoved = false
      for (const block of open) {
        for (; block.next < block.structs.length; block.next++) {
          const struct = block.structs[block.next]
          const depth = struct && (depthOf(struct) ?? (isStuck ? depthOfUnknown : undefined))
          if (!struct || depth === undefined) break
          isStuck = false
          hasMoved = true
          write(found, struct, depth)
          note(struct, depth)
        }
      }
      open = open.filter((block) => block.next < block.structs.length)
      isStuck = !hasMoved
    }
  }

  return {
    deepestOf(blocks, clockOf) {
      let deepest = 0
      measure(blocks, clockOf, (_struct, depth) => {
        deepest = Math.max(deepest, depth)
      })
      return deepest
    },
    add: (blocks, clockOf) => measure(blocks, clockOf, (struct, depth) => write(all, struct, depth)),
  }
}

function isIn(blocks: Blocks, { client, clock }: Y.ID): boolean {
  return blocks.get(client)?.some((struct) => struct.id.clock <= clock && clock < endOf(struct)) ?? false
}

function lookUp(runs: Runs | undefined, clock: number): number | undefined {
  if (!runs) return undefined
  let low = 0
  let high = runs.starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs.starts[middle] ?? 0) <= clock) low = middle + 1
    else high = middle
  }
  const depth = runs.depths[low - 1]
  return depth === beyond ? undefined : depth
}

/** Ends the last run: of what comes after it nothing is known. */
const beyond = -1

function write(into: Map<number, Runs>, struct: Struct, depth: number): void {
  const { client, clock } = struct.id
  let runs = into.get(client)
  if (!runs) {
    runs = { starts: [], depths: [] }
    into.set(client, runs)
  }
  const { starts, depths } = runs
  // Again what is known: it stays as it was.
  if (lookUp(runs, clock) !== undefined) return
  let at = starts.findLastIndex((start) => start <= clock) + 1
  if (at > 0 && starts[at - 1] === clock) {
    at--
    starts.splice(at, 1)
    depths.splice(at, 1)
  }
  const isSame = at > 0 && depths[at - 1] === depth
  const reachesNext = at < starts.length && (starts[at] ?? 0) <= endOf(struct)
  const added: [number, number][] = isSame ? [] : [[clock, depth]]
  if (!reachesNext) added.push([endOf(struct), beyond])
  starts.splice(at, 0, ...added.map(([start]) => start))
  depths.splice(at, 0, ...added.map(([, each]) => each))
}
