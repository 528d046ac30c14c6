import * as Y from 'yjs'
import { entriesOf, orderOf, ownEdit } from './schema'

/** What notes and agreements have in common: entries of a map, in an order, that are withdrawn by a flag. */

export function withdraw(doc: Y.Doc, map: Y.Map<unknown>, id: string): void {
  const entry = map.get(id)
  if (entry instanceof Y.Map) doc.transact(() => entry.set('withdrawn', true), ownEdit)
}

/** Back where it was, with all that was written in it. Set rather than deleted: a deletion names nobody. */
export function bringBack(doc: Y.Doc, map: Y.Map<unknown>, id: string): void {
  const entry = map.get(id)
  if (entry instanceof Y.Map && entry.get('withdrawn') === true)
    doc.transact(() => entry.set('withdrawn', false), ownEdit)
}

/** A shared text of an entry; undefined when there is none. */
export function textIn(map: Y.Map<unknown>, id: string, key: string): Y.Text | undefined {
  const entry = map.get(id)
  const text = entry instanceof Y.Map ? entry.get(key) : undefined
  return text instanceof Y.Text ? text : undefined
}

/** After all that there are. */
export function nextOrder(map: Y.Map<unknown>): number {
  let last = 0
  for (const { entry } of entriesOf(map)) last = Math.max(last, orderOf(entry.get('order')))
  return last + 1
}
