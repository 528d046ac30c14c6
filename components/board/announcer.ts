export interface Announcer {
  subscribe(listener: () => void): () => void
  /** The sentence a screen reader is to say, with a number so that the same sentence can be said twice. */
  snapshot(): { readonly sentence: string; readonly count: number }
  /** What this person just did: said as soon as the reader is free. */
  say(sentence: string): void
}

export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>()
  let current = { sentence: '', count: 0 }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    say(sentence) {
      current = { sentence, count: current.count + 1 }
      for (const listener of listeners) listener()
    },
  }
}
