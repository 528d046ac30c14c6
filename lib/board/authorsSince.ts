import * as Y from 'yjs'
import type { PieceId } from '../domain/board'
import type { AgreementId, NoteId } from '../domain/ids'
import type { BoardAuthors, Clients, ThingAuthors } from './boardAuthors'
import { agreementsOf, entriesOf, laidOf, notesOf, openedOf, piecesOf, planNotesOf, planOf } from './schema'

/** Client → clock, as `Y.decodeStateVector` gives it: what has that clock or a higher one is new. */
type StateVector = ReadonlyMap<number, number>

/**
 * Which clients made the board what it is, read from the items of the document. Tolerant like `readBoard`: what has
 * the wrong shape is as if it were not there; it never throws.
 */
export function authorsSince(doc: Y.Doc, since: StateVector): BoardAuthors {
  const planNotes = new Map<string, Clients>()
  for (const [section, text] of planNotesOf(doc)) planNotes.set(section, writersOf(text, since))
  return {
    places: settersIn(piecesOf(doc)),
    opened: settersIn(openedOf(doc)),
    laid: settersIn(laidOf(doc)),
    notes: new Map(thingsIn(notesOf(doc), since).map(([id, note]) => [id as NoteId, note])),
    planNotes,
    agreements: new Map(
      thingsIn(agreementsOf(doc), since).map(([id, agreement]) => [id as AgreementId, agreement]),
    ),
    followUpOn: setterSince(planOf(doc), 'followUpOn', since),
  }
}

function thingsIn(map: Y.Map<unknown>, since: StateVector): [id: string, authors: ThingAuthors<string>][] {
  return entriesOf(map).map(({ id, entry, createdBy }) => {
    const parts = [...entry].map(([key, value]) => [
      key,
      value instanceof Y.Text ? writersOf(value, since) : setterSince(entry, key, since),
    ])
    return [
      id,
      {
        createdBy,
        isNew: entry._item !== null && isNew(entry._item, since),
        withdrawnBy: entry.get('withdrawn') === true ? setterOf(entry, 'withdrawn') : undefined,
        broughtBackBy: entry.get('withdrawn') === false ? setterOf(entry, 'withdrawn') : undefined,
        parts: Object.fromEntries(parts),
      },
    ]
  })
}

/** By piece, the client that set each. */
function settersIn(map: Y.Map<unknown>): Map<PieceId, number> {
  const setters = new Map<PieceId, number>()
  for (const key of map.keys()) {
    const client = setterOf(map, key)
    if (client !== undefined) setters.set(key as PieceId, client)
  }
  return setters
}

/** The client that set a key which the map has. */
function setterOf(map: Y.Map<unknown>, key: string): number | undefined {
  return map._map.get(key)?.id.client
}

/** Whoever set a key, where that is new. */
function setterSince(map: Y.Map<unknown>, key: string, since: StateVector): Clients {
  const item = map._map.get(key)
  return new Set(item && !item.deleted && isNew(item, since) ? [item.id.client] : [])
}

/** The clients of what is new in a shared text; what was typed and deleted again has left no writer. */
function writersOf(text: unknown, since: StateVector): Clients {
  const writers = new Set<number>()
  if (!(text instanceof Y.Text)) return writers
  for (let item = text._start; item; item = item.right) {
    const isWords = !item.deleted && item.content instanceof Y.ContentString
    if (isWords && isNew(item, since)) writers.add(item.id.client)
  }
  return writers
}

/** By its last clock: Yjs joins what a client types on to what it had typed before into one item. */
function isNew(item: Y.Item, since: StateVector): boolean {
  return item.id.clock + item.length > (since.get(item.id.client) ?? 0)
}
