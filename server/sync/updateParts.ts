import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { isShallow } from './isShallow'

export type Struct = Y.Item | Y.GC | Y.Skip

/** One update, decoded and applied to nothing. */
export interface UpdateParts {
  /** The structs of each client in the order of their clocks; a `Skip` stands for a gap, never the last. */
  readonly structs: ReadonlyMap<number, readonly Struct[]>
  readonly deletions: readonly { readonly client: number; readonly clock: number; readonly length: number }[]
}

export const endOf = (struct: Struct) => struct.id.clock + struct.length

/** What an update holds; undefined for bytes that are no update, or that would break whoever applies them. */
export function readUpdate(update: Uint8Array): UpdateParts | undefined {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return undefined
  }
  const structs = new Map<number, Struct[]>()
  for (const struct of decoded.structs) {
    const { client } = struct.id
    if (!isSound(struct)) return undefined
    const before = structs.get(client)
    if (before) before.push(struct)
    else structs.set(client, [struct])
  }
  // A gap at the end names clocks that nobody has: taken for content, they would swallow what their owner writes next.
  for (const ofClient of structs.values()) if (ofClient.at(-1) instanceof Y.Skip) return undefined
  // Yjs applies only the last of two blocks of one client, and would see another document than we do.
  if (decoding.readVarUint(decoding.createDecoder(update)) !== structs.size) return undefined
  const deletions: { client: number; clock: number; length: number }[] = []
  for (const [client, ranges] of decoded.ds.clients) {
    for (const { clock, len } of ranges) {
      // Yjs throws on a deletion of nothing, and cannot write down again one that ends beyond the whole numbers.
      if (len < 1 || !Number.isSafeInteger(clock + len)) return undefined
      deletions.push({ client, clock, length: len })
    }
  }
  return { structs, deletions }
}

/**
 * Yjs throws in the middle of applying a struct that is empty, or that hangs on a later one of its own client.
 * Once in the log such a row would break every load, so it must not get there.
 */
function isSound(struct: Struct): boolean {
  if (struct.length < 1 || !Number.isSafeInteger(endOf(struct))) return false
  if (struct instanceof Y.Item && !isShallow(valuesIn(struct.content))) return false
  const { client, clock } = struct.id
  return everyNeed(struct, (id) => id.client !== client || id.clock < clock)
}

/** The plain data in an item, under whichever name its kind of content keeps it. */
function valuesIn(content: Y.Item['content']): unknown {
  const { arr, embed, value, opts } = content as Partial<Record<'arr' | 'embed' | 'value' | 'opts', unknown>>
  return arr ?? embed ?? value ?? opts
}

/** Whether that holds of each of the structs that must be there before this one. */
export function everyNeed(struct: Struct, holds: (id: Y.ID) => boolean): boolean {
  if (!(struct instanceof Y.Item)) return true
  // After decoding, a parent is an id, the name of a top-level type, or null.
  const parent: unknown = struct.parent
  return (
    (struct.origin === null || holds(struct.origin)) &&
    (struct.rightOrigin === null || holds(struct.rightOrigin)) &&
    (!(parent instanceof Y.ID) || holds(parent))
  )
}
