import * as Y from 'yjs'
import { z } from 'zod'
import { isId } from '../domain/ids'

/**
 * The shape of the board's document, in one place:
 *
 *   about       Map   version: number
 *   pieces      Map   piece id → { x, y, z }: one value, so that a drop cannot be half-merged
 *   notes       Map   note id → Map { piece, order, text: Text, withdrawn?: true }
 *   planNotes   Map   plan section id → Text, seeded, one for each section of the concept
 *   agreements  Map   agreement id → Map { section, order, withdrawn?: true, and a Text for each field }
 *
 * Which pieces and sections exist comes from the concept; what is found here beyond that is ignored.
 */
export const documentVersion = 1

/** The Yjs client that seeds a board: the server's own, which no browser draws (they draw from 32 random bits). */
export const seedClient = 1

/** The origin of this browser's own edits; what undo takes back, and nothing else. */
export const ownEdit = 'samspil.ownEdit'

export const aboutOf = (doc: Y.Doc) => doc.getMap<unknown>('about')
export const piecesOf = (doc: Y.Doc) => doc.getMap<unknown>('pieces')
export const notesOf = (doc: Y.Doc) => doc.getMap<unknown>('notes')
export const planNotesOf = (doc: Y.Doc) => doc.getMap<unknown>('planNotes')
export const agreementsOf = (doc: Y.Doc) => doc.getMap<unknown>('agreements')

export const placeSchema = z.object({ x: z.number(), y: z.number(), z: z.number() })
export const orderSchema = z.number().catch(0)

/** The entries of a map that are maps themselves, under an id as we make them, with the client that created each. */
export function entriesOf(map: Y.Map<unknown>): { id: string; entry: Y.Map<unknown>; createdBy: number }[] {
  const found: { id: string; entry: Y.Map<unknown>; createdBy: number }[] = []
  for (const [id, entry] of map) {
    if (isId(id) && entry instanceof Y.Map && entry._item)
      found.push({ id, entry, createdBy: entry._item.id.client })
  }
  return found
}
