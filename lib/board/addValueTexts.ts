import * as Y from 'yjs'
import type { Concept } from '../domain/concept'
import { agreementsOf, entriesOf, valueKey } from './schema'

/**
 * Version 1 → 2: gives every agreement a text for the value it creates for each of those whom the concept asks for.
 * Left to browsers, two who made the same text at once would lose what one of them wrote.
 */
export function addValueTexts(doc: Y.Doc, { plan }: Concept): void {
  for (const { entry } of entriesOf(agreementsOf(doc))) {
    for (const { id } of plan.valueFor ?? []) {
      if (!(entry.get(valueKey(id)) instanceof Y.Text)) entry.set(valueKey(id), new Y.Text())
    }
  }
}
