import * as Y from 'yjs'

/** What of a document the server is known to hold: all that it sent, and of our own what has its receipt. */
export interface Confirmed {
  /** The state vector: Yjs client → how far its insertions are stored. Deletions are not in it. */
  clocks(): ReadonlyMap<number, number>
  /** The server sent this. */
  sent(update: Uint8Array): void
  /** Every edit in the document has its receipt. */
  all(doc: Y.Doc): void
}

/** Goes on from a state vector that was kept, if one was; `onChange` gets each new one, to be kept. */
export function createConfirmed(
  kept?: Uint8Array,
  onChange: (stateVector: Uint8Array) => void = () => {},
): Confirmed {
  const clocks = kept ? Y.decodeStateVector(kept) : new Map<number, number>()

  function raise(to: ReadonlyMap<number, number>): void {
    let hasChanged = false
    for (const [client, clock] of to) {
      if (clock <= (clocks.get(client) ?? 0)) continue
      clocks.set(client, clock)
      hasChanged = true
    }
    if (hasChanged) onChange(Y.encodeStateVector(clocks))
  }

  return {
    clocks: () => clocks,
    sent: (update) => raise(Y.parseUpdateMeta(update).to),
    all: (doc) => raise(Y.decodeStateVector(Y.encodeStateVector(doc))),
  }
}
