import * as Y from 'yjs'
import type { Struct } from './updateParts'

/**
 * How deep the shared types of a document lie in each other. Yjs deletes, collects and copies them recursively: some
 * thousands in each other, each a few bytes, overflow the stack of everybody who opens the board.
 */
export interface TypeDepths {
  /** The depth of the deepest type with these structs added; they are not added yet. */
  deepestWith(structs: Iterable<readonly Struct[]>): number
  add(structs: Iterable<readonly Struct[]>): void
}

/** A board's own types lie three deep. */
export const deepestTypes = 200

export function createTypeDepths(): TypeDepths {
  const depths = new Map<number, Map<number, number>>()
  let deepest = 0

  const known = (from: typeof depths, { client, clock }: Y.ID) => from.get(client)?.get(clock)

  /** Undefined when it depends on a type that has not been met. */
  function depthOf(item: Y.Item, found: typeof depths): number | undefined {
    const depthAt = (id: Y.ID) => known(found, id) ?? known(depths, id)
    const parent: unknown = item.parent
    if (typeof parent === 'string') return 1
    if (parent instanceof Y.ID) {
      const around = depthAt(parent)
      return around === undefined ? undefined : around + 1
    }
    // The parent is that of a neighbour; of one that is no type itself, nothing is known.
    const neighbour = item.origin ?? item.rightOrigin
    return neighbour ? depthAt(neighbour) : undefined
  }

  function measure(blocks: Iterable<readonly Struct[]>) {
    const found: typeof depths = new Map()
    let most = deepest
    let open = typesIn(blocks)
    const note = ({ id }: Y.Item, depth: number) => {
      const ofClient = found.get(id.client) ?? new Map<number, number>()
      found.set(id.client, ofClient.set(id.clock, depth))
      most = Math.max(most, depth)
    }
    for (let before = -1; open.length > 0 && open.length !== before; ) {
      before = open.length
      open = open.filter((item) => {
        const depth = depthOf(item, found)
        if (depth !== undefined) note(item, depth)
        return depth === undefined
      })
    }
    // On the safe side: as if each lay in the deepest there is.
    for (const item of open) note(item, most + 1)
    return { found, most }
  }

  return {
    deepestWith: (blocks) => measure(blocks).most,
    add(blocks) {
      const { found, most } = measure(blocks)
      deepest = most
      for (const [client, ofClient] of found) {
        const all = depths.get(client)
        if (!all) depths.set(client, ofClient)
        else for (const [clock, depth] of ofClient) all.set(clock, depth)
      }
    },
  }
}

function typesIn(blocks: Iterable<readonly Struct[]>): Y.Item[] {
  const types: Y.Item[] = []
  for (const structs of blocks)
    for (const struct of structs)
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentType) types.push(struct)
  return types
}
