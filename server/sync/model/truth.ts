import * as Y from 'yjs'

/** What the log has committed, put together by Yjs alone: the server's own bookkeeping has no part in it. */
export interface Truth {
  /** All of it that does not wait for what it builds on. */
  readonly doc: Y.Doc
  readonly isWaiting: boolean
  /** How many committed updates had to wait. */
  readonly waited: number
  commit(update: Uint8Array): void
  /** Whether everything in an update has been committed, be it waiting. */
  holds(update: Uint8Array): boolean
  /** Whether everything in an update is committed and complete, so that others may see it. */
  shows(update: Uint8Array): boolean
  /** Whether a document has all that can be shown. */
  isIn(other: Y.Doc): boolean
}

/** Client → every clock, one by one: slow, and too simple to be wrong. */
type Clocks = Map<number, Set<number>>

export function createTruth(seed: Uint8Array): Truth {
  const doc = new Y.Doc()
  const structs: Clocks = new Map()
  const deletions: Clocks = new Map()
  let deletedInDoc: Clocks | undefined
  let waiting: readonly Uint8Array[] = []
  let waited = 0

  function commit(update: Uint8Array): void {
    const parts = partsOf(update)
    for (const part of parts.structs) addTo(structs, part)
    for (const part of parts.deletions) addTo(deletions, part)
    const before = waiting.length
    waiting = applyComplete(doc, [update, ...waiting])
    deletedInDoc = undefined
    if (waiting.length > before) waited++
  }

  const isDeletedInDoc = (part: Part) => {
    deletedInDoc ??= deletedIn(doc)
    return has(deletedInDoc, part)
  }

  commit(seed)
  return {
    doc,
    get isWaiting() {
      return waiting.length > 0
    },
    get waited() {
      return waited
    },
    commit,
    holds(update) {
      const parts = partsOf(update)
      return (
        parts.structs.every((part) => has(structs, part)) &&
        parts.deletions.every((part) => has(deletions, part) || isDeletedInDoc(part))
      )
    },
    shows(update) {
      const parts = partsOf(update)
      return (
        parts.structs.every(({ client, clock, length }) => clock + length <= Y.getState(doc.store, client)) &&
        parts.deletions.every(isDeletedInDoc)
      )
    },
    isIn(other) {
      const deleted = deletedIn(other)
      return [...doc.store.clients].every(([client, own]) =>
        own.every(
          ({ id, length, deleted: isDeleted }) =>
            id.clock + length <= Y.getState(other.store, client) &&
            (!isDeleted || has(deleted, { client, clock: id.clock, length })),
        ),
      )
    },
  }
}

/** The document of a board as it is stored. */
export function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  applyComplete(doc, updates)
  return doc
}

/** Applies each update only once all of it can be: Yjs alone would take parts. Answers what has to wait. */
function applyComplete(doc: Y.Doc, updates: readonly Uint8Array[]): readonly Uint8Array[] {
  const waiting: Uint8Array[] = []
  for (const update of updates) {
    const trial = new Y.Doc()
    Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc))
    Y.applyUpdate(trial, update)
    if (isWaiting(trial)) waiting.push(update)
    else Y.applyUpdate(doc, update)
  }
  return waiting.length < updates.length ? applyComplete(doc, waiting) : waiting
}

/** Whether Yjs keeps something aside that builds on what is not there. */
export const isWaiting = (doc: Y.Doc) => doc.store.pendingStructs !== null || doc.store.pendingDs !== null

/** The same structs and the same deletions. */
export const areEqual = (one: Y.Doc, other: Y.Doc) => Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other))

interface Part {
  readonly client: number
  readonly clock: number
  readonly length: number
}

function partsOf(update: Uint8Array): { structs: Part[]; deletions: Part[] } {
  const { structs, ds } = Y.decodeUpdate(update)
  return {
    structs: structs
      .filter((struct) => !(struct instanceof Y.Skip))
      .map(({ id, length }) => ({ client: id.client, clock: id.clock, length })),
    deletions: [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, clock, length: len })),
    ),
  }
}

function deletedIn(doc: Y.Doc): Clocks {
  const deleted: Clocks = new Map()
  for (const [client, structs] of doc.store.clients)
    for (const { id, length, deleted: isDeleted } of structs)
      if (isDeleted) addTo(deleted, { client, clock: id.clock, length })
  return deleted
}

function addTo(clocks: Clocks, { client, clock, length }: Part): void {
  const own = clocks.get(client) ?? new Set()
  clocks.set(client, own)
  for (let at = clock; at < clock + length; at++) own.add(at)
}

function has(clocks: Clocks, { client, clock, length }: Part): boolean {
  const own = clocks.get(client)
  for (let at = clock; at < clock + length; at++) if (!own?.has(at)) return false
  return true
}
