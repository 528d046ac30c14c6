import * as Y from 'yjs'
import type { Concept } from '../domain/concept'
import { addValueTexts } from './addValueTexts'
import { layWhatLies } from './layWhatLies'
import { aboutOf, documentVersion } from './schema'

/** Brings a document of one version to the next, by ordinary edits. */
export type Migration = (doc: Y.Doc) => void

/** By the version they start from. */
export type Migrations = Readonly<Record<number, Migration>>

/** Every step there has been, for boards of this concept. */
export function migrationsFor(concept: Concept): Migrations {
  return { 1: (doc) => addValueTexts(doc, concept), 2: (doc) => layWhatLies(doc, concept) }
}

/**
 * What makes a board of version `from` one of version `to`, as one update, and the Yjs client id it is written under
 * (a new one, to be registered as the server's). Undefined when there is nothing to do, also for a document that
 * states no version. Throws for a board that is newer than this server, and where a step is missing.
 */
export function migrateBoard(
  updates: readonly Uint8Array[],
  from: number | undefined,
  steps: Migrations,
  to = documentVersion,
): { readonly update: Uint8Array; readonly client: number } | undefined {
  if (from === undefined || from === to) return undefined
  if (from > to) throw new Error('this board was written by a newer version of the server')
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  const changes: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => changes.push(update))
  doc.transact(() => {
    for (let version = from; version < to; version++) {
      const step = steps[version]
      if (!step) throw new Error(`no migration leads on from document version ${version}`)
      step(doc)
    }
    aboutOf(doc).set('version', to)
  })
  const client = doc.clientID
  doc.destroy()
  return { update: Y.mergeUpdates(changes), client }
}

/**
 * The version that a document states, from its items as they were decoded: a document to ask costs far more, and almost
 * every board is of today's version. Only what the server wrote counts (`isServers`): a version that anybody may write
 * could keep everybody from the board.
 */
export function versionIn(
  items: readonly Y.Item[],
  isServers: (client: number) => boolean,
): number | undefined {
  // Before it is integrated, a top-level parent is only named.
  const versions = new Set(
    items.filter(({ parent, parentSub }) => (parent as unknown) === 'about' && parentSub === 'version'),
  )
  // One that took another's place says only whose: Yjs leaves out what follows from that. The set grows meanwhile.
  for (const { id, length } of versions) {
    const isAfter = (origin: Y.ID | null) =>
      origin?.client === id.client && origin.clock >= id.clock && origin.clock < id.clock + length
    for (const item of items) if (isAfter(item.origin)) versions.add(item)
  }
  const found = [...versions]
    .filter(({ id }) => isServers(id.client))
    .flatMap(({ content }) => content.getContent() as unknown[])
    .filter((value) => typeof value === 'number')
  // Versions only ever grow.
  return found.length > 0 ? Math.max(...found) : undefined
}
