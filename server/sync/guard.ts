import * as Y from 'yjs'
import type { PersonId } from '../../lib/domain/ids'

export type Verdict =
  /** Something the store lacks: to be appended; it is written under `authors`, which are the sender's or nobody's yet. */
  | { readonly kind: 'fresh'; readonly authors: readonly number[] }
  /** All of it is in the store already. */
  | { readonly kind: 'known' }
  /** From someone who may only read: never applied, whatever it holds. */
  | { readonly kind: 'readOnly' }
  | { readonly kind: 'refused'; readonly reason: 'badMessage' | 'foreignIdentity' }

export interface Guarded {
  readonly update: Uint8Array
  readonly mayEdit: boolean
  readonly personId: PersonId
  /** The committed document. */
  readonly doc: Y.Doc
  /** Client id → person; null is the server. */
  readonly clients: ReadonlyMap<number, PersonId | null>
}

/**
 * Whether an update may go into the log. Decodes without applying, changes nothing. Deletions name no client and
 * cannot be attributed; structs the store has are harmless, since an honest client sends again what it once heard.
 */
export function guard({ update, mayEdit, personId, doc, clients }: Guarded): Verdict {
  if (!mayEdit) return { kind: 'readOnly' }
  const decoded = decode(update)
  if (!decoded?.structs.every(isSound) || !areSound(decoded.ds))
    return { kind: 'refused', reason: 'badMessage' }

  const lacking = decoded.structs.filter(
    (struct) => !(struct instanceof Y.Skip) && endOf(struct) > Y.getState(doc.store, struct.id.client),
  )
  const waiting = lacking.length > 0 ? waitingRanges(doc) : []
  const fresh = lacking.filter((struct) => !isWithin(waiting, struct, doc))
  const authors = new Set<number>()
  for (const { id } of fresh) {
    const owner = clients.get(id.client)
    // An id with content but without an owner is as old as the board: the server's.
    if (owner !== personId && (owner !== undefined || Y.getState(doc.store, id.client) > 0))
      return { kind: 'refused', reason: 'foreignIdentity' }
    authors.add(id.client)
  }
  if (authors.size > mostAuthors) return { kind: 'refused', reason: 'badMessage' }
  if (fresh.length > 0) return { kind: 'fresh', authors: [...authors] }
  return hasAllDeletions(doc, decoded.ds) ? { kind: 'known' } : { kind: 'fresh', authors: [] }
}

/** Client ids of one person in one update: one a visit, so this is years; more would swell everyone's directory. */
const mostAuthors = 100

type Struct = Y.Item | Y.GC | Y.Skip
type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds']

function decode(update: Uint8Array) {
  try {
    return Y.decodeUpdate(update)
  } catch {
    return undefined
  }
}

const endOf = (struct: Struct) => struct.id.clock + struct.length

/**
 * Yjs throws in the middle of applying a struct that is empty, or that hangs on a later one of its own client.
 * Once in the log such a row would break every load, so it must not get there.
 */
function isSound(struct: Struct): boolean {
  if (struct.length < 1 || !Number.isSafeInteger(endOf(struct))) return false
  if (!(struct instanceof Y.Item)) return true
  const { client, clock } = struct.id
  // After decoding, a parent is an id, the name of a top-level type, or null.
  const parent: unknown = struct.parent
  return [struct.origin, struct.rightOrigin, parent].every(
    (id) => !(id instanceof Y.ID) || id.client !== client || id.clock < clock,
  )
}

/** Yjs throws on a deletion of nothing, and cannot write down again one that ends beyond the whole numbers. */
function areSound(deletions: DeleteSet): boolean {
  return [...deletions.clients.values()].every((ranges) =>
    ranges.every(({ clock, len }) => len >= 1 && Number.isSafeInteger(clock + len)),
  )
}

/** What the log holds that waits for others before it (an edit that overtook its connection's step 2). */
function waitingRanges(doc: Y.Doc): Range[] {
  const pending = doc.store.pendingStructs
  if (!pending) return []
  const ranges: Range[] = []
  // They come client by client in the order of their clocks, cut otherwise than in the update that repeats them.
  for (const struct of Y.decodeUpdateV2(pending.update).structs) {
    if (struct instanceof Y.Skip) continue
    const { client, clock } = struct.id
    const last = ranges.at(-1)
    if (last?.client === client && last.end === clock) last.end = endOf(struct)
    else ranges.push({ client, start: clock, end: endOf(struct) })
  }
  return ranges
}

interface Range {
  readonly client: number
  readonly start: number
  end: number
}

/** Whether what the store lacks of the struct is all in one range. */
function isWithin(ranges: readonly Range[], struct: Struct, doc: Y.Doc): boolean {
  const { client, clock } = struct.id
  const lackingFrom = Math.max(clock, Y.getState(doc.store, client))
  return ranges.some(
    (range) => range.client === client && range.start <= lackingFrom && range.end >= endOf(struct),
  )
}

/** Every reconnecting client sends all deletions it knows of; without this each would add a row to the log. */
function hasAllDeletions(doc: Y.Doc, deletions: DeleteSet): boolean {
  for (const [client, ranges] of deletions.clients) {
    const structs = doc.store.clients.get(client) ?? []
    const state = Y.getState(doc.store, client)
    for (const { clock, len } of ranges) {
      if (len === 0) continue
      if (clock + len > state) return false
      for (let index = Y.findIndexSS(structs, clock); ; index++) {
        const struct = structs[index]
        if (!struct || struct.id.clock >= clock + len) break
        if (!struct.deleted) return false
      }
    }
  }
  return true
}
