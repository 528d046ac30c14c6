import * as Y from 'yjs'
import { agreementFields } from '../domain/agreement'
import { agreementsOf, entriesOf, notesOf, orderOf, planNotesOf, valueKey } from './schema'

/**
 * The words to give back to their writer when this copy may not be merged any more: the current text of every note,
 * plan note and agreement field into which the copy holds insertions beyond `confirmed` (Yjs client → clock), in
 * the order of the board. What is withdrawn or empty is not among them.
 */
export function unsavedTexts(doc: Y.Doc, confirmed: ReadonlyMap<number, number>): string[] {
  // Seeded one after the other in the concept's order, which their clocks remember.
  const sections = [...planNotesOf(doc)]
    .flatMap(([id, text]) => (text instanceof Y.Text ? { id, text, clock: text._item?.id.clock ?? 0 } : []))
    .sort((a, b) => a.clock - b.clock)
  const sectionOrder = (entry: Y.Map<unknown>) =>
    sections.findIndex((section) => section.id === entry.get('section'))

  const notes = onTheTable(notesOf(doc)).map((entry) => entry.get('text'))
  const agreements = onTheTable(agreementsOf(doc))
    .sort((a, b) => sectionOrder(a) - sectionOrder(b))
    .flatMap((entry) => [...agreementFields, ...valueKeysOf(entry)].map((key) => entry.get(key)))

  return [...notes, ...sections.map(({ text }) => text), ...agreements].flatMap((text) => {
    if (!(text instanceof Y.Text) || !hasMoreThan(confirmed, text)) return []
    const words = text.toString().trim()
    return words === '' ? [] : [words]
  })
}

/** The entries that are not withdrawn, in order. */
function onTheTable(map: Y.Map<unknown>): Y.Map<unknown>[] {
  const order = (entry: Y.Map<unknown>) => orderOf(entry.get('order'))
  return entriesOf(map)
    .filter(({ entry }) => entry.get('withdrawn') !== true)
    .sort((a, b) => order(a.entry) - order(b.entry) || (a.id < b.id ? -1 : 1))
    .map(({ entry }) => entry)
}

const valueKeysOf = (entry: Y.Map<unknown>) =>
  [...entry.keys()].filter((key) => key.startsWith(valueKey(''))).sort()

function hasMoreThan(confirmed: ReadonlyMap<number, number>, text: Y.Text): boolean {
  for (let item = text._start; item; item = item.right) {
    if (item.deleted) continue
    if (item.id.clock + item.length > (confirmed.get(item.id.client) ?? 0)) return true
  }
  return false
}
