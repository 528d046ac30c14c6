import * as Y from 'yjs'
import type { Concept } from '../domain/concept'
import { layOut } from '../domain/layOut'
import { tableOf } from '../domain/table'
import { aboutOf, documentVersion, piecesOf, planNotesOf, seedClient } from './schema'

/**
 * The document of a new board as one Yjs update: every piece laid out, an empty shared text for each plan section.
 * Done once, by the server, when a conversation is planned; clients that seed "if empty" double what they seed.
 */
export function seedBoard(concept: Concept): Uint8Array {
  const doc = new Y.Doc()
  doc.clientID = seedClient
  doc.transact(() => {
    aboutOf(doc).set('version', documentVersion)
    const pieces = piecesOf(doc)
    for (const [id, place] of Object.entries(layOut(tableOf(concept)))) pieces.set(id, place)
    for (const section of concept.plan.sections) planNotesOf(doc).set(section.id, new Y.Text())
  })
  const update = Y.encodeStateAsUpdate(doc)
  doc.destroy()
  return update
}
