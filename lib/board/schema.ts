import * as Y from 'yjs'
import type { PieceId, Place } from '../domain/board'
import { isId, type PersonId } from '../domain/ids'
import { isNumber, objectOf } from '../domain/shapes'

/**
 * The shape of the board's document, in one place:
 *
 *   about       Map   version: number
 *   pieces      Map   piece id → { x, y, z }: one value, so that a drop cannot be half-merged
 *   opened      Map   question piece id → true, once somebody has turned to it
 *   laid        Map   keyword or image piece id → the question piece that it lies at, or null: taken away since
 *   notes       Map   note id → Map:
 *                       order, text: Text, withdrawn?: true, or false where it was brought back
 *                       piece? a piece id, else place: { x, y, z } on the table
 *                       at?: its writer's clock in milliseconds, a hint       answers?: a note id, or null: moved by itself
 *   planNotes   Map   plan section id → Text, seeded, one for each section of the concept
 *   agreements  Map   agreement id → Map:
 *                       section, order, withdrawn?: true, or false where it was brought back
 *                       a Text for each field, and one under `value:<id>` for each of those whom the concept asks for
 *                       whenOn?, followUpOn?, for?, origin?, carriedFrom?   one string each, see `readAgreements`
 *                       responsible:<person id>?: true
 *   plan        Map   followUpOn?: the day on which all meet again
 *
 * Which pieces and sections exist comes from the concept; what is found here beyond that is ignored.
 */
export const documentVersion = 3

/** The Yjs client that seeds a board: the server's own, which no browser draws (they draw from 32 random bits). */
export const seedClient = 1

/** The origin of this browser's own edits; what undo takes back, and nothing else. */
export const ownEdit = 'samspil.ownEdit'

export const aboutOf = (doc: Y.Doc) => doc.getMap<unknown>('about')
export const piecesOf = (doc: Y.Doc) => doc.getMap<unknown>('pieces')
export const openedOf = (doc: Y.Doc) => doc.getMap<unknown>('opened')
export const laidOf = (doc: Y.Doc) => doc.getMap<unknown>('laid')
export const notesOf = (doc: Y.Doc) => doc.getMap<unknown>('notes')
export const planNotesOf = (doc: Y.Doc) => doc.getMap<unknown>('planNotes')
export const agreementsOf = (doc: Y.Doc) => doc.getMap<unknown>('agreements')
export const planOf = (doc: Y.Doc) => doc.getMap<unknown>('plan')

/** The keys of an agreement of which there may be several. */
export const valueKey = (valueFor: string) => `value:${valueFor}`
export const responsibleKey = (person: PersonId) => `responsible:${person}`

/** Higher than any hand lays things in years; above it lie what is in a hand, what is looked for and the pointers. */
const greatestHeight = 400_000

const isSpot = objectOf<{ x: number; y: number }>({ x: isNumber, y: isNumber })

/** Undefined for what is no place. At height 0 for a height that nothing can have. */
export const placeOf = (value: unknown): Place | undefined =>
  isSpot(value) ? { x: value.x, y: value.y, z: 'z' in value ? heightOf(value.z) : 0 } : undefined

const heightOf = (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= greatestHeight ? value : 0

/** The height of the highest of these; 0 where none is a place. */
export function topOf(places: Iterable<unknown>): number {
  let top = 0
  for (const value of places) top = Math.max(top, placeOf(value)?.z ?? 0)
  return top
}

/** The next height up; at the greatest there is, the same. */
export const above = (height: number) => Math.min(height + 1, greatestHeight)

/** Whether it has the form of a piece's id; says nothing of whether this table has such a piece. */
export const isPieceId = (value: unknown): value is PieceId =>
  typeof value === 'string' && value.length < 200 && /^(question|image|keyword):./.test(value)

/** 0 for what is no number. */
export const orderOf = (value: unknown): number => (isNumber(value) ? value : 0)

/** The entries of a map that are maps themselves, under an id as we make them, with the client that created each. */
export function entriesOf(map: Y.Map<unknown>): { id: string; entry: Y.Map<unknown>; createdBy: number }[] {
  const found: { id: string; entry: Y.Map<unknown>; createdBy: number }[] = []
  for (const [id, entry] of map) {
    if (isId(id) && entry instanceof Y.Map && entry._item)
      found.push({ id, entry, createdBy: entry._item.id.client })
  }
  return found
}

/** Empty for what is no text. */
export const textOf = (value: unknown) => (value instanceof Y.Text ? value.toString() : '')

/** As notes and agreements stand: by their order; made apart and of the same, by their ids. */
export function inOrder(a: { order: number; id: string }, b: { order: number; id: string }): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1)
}
