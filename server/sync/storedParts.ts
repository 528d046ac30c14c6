import * as Y from 'yjs'
import type { StoredBoard } from '../../lib/sync/boardLog'
import { readUpdate, type UpdateParts } from './updateParts'

/** A stored board, read once from its bytes. */
export interface StoredParts {
  readonly state: UpdateParts
  /** Of each update of the tail, in its order. */
  readonly tail: readonly UpdateParts[]
}

/** Throws when the stored bytes cannot be read: better no board than half of one. */
export function readStored({ state, tail }: StoredBoard): StoredParts {
  return { state: read(state), tail: tail.map(({ update }) => read(update)) }
}

function read(update: Uint8Array): UpdateParts {
  const parts = readUpdate(update)
  if (!parts) throw new Error('a stored update cannot be read')
  return parts
}

/** Everything in it that was once inserted and has not been collected. */
export function itemsIn({ state, tail }: StoredParts): Y.Item[] {
  const items: Y.Item[] = []
  for (const { structs } of [state, ...tail])
    for (const ofClient of structs.values())
      for (const struct of ofClient) if (struct instanceof Y.Item) items.push(struct)
  return items
}
