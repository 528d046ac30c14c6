/** Words that can no longer be saved, held until their writer has taken them. */
export interface RescuedWords {
  subscribe(listener: () => void): () => void
  /** The same array as long as nothing came. */
  snapshot(): readonly string[]
  add(words: readonly string[]): void
  /** The writer has copied them, or has put them away. */
  take(): void
  areTaken(): boolean
}

export function createRescuedWords(): RescuedWords {
  const listeners = new Set<() => void>()
  let words: readonly string[] = []
  let areTaken = true
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => words,
    add(more) {
      const fresh = more.filter((text) => !words.includes(text))
      if (fresh.length === 0) return
      words = [...words, ...fresh]
      areTaken = false
      for (const listener of [...listeners]) listener()
    },
    take() {
      areTaken = true
    },
    areTaken: () => areTaken,
  }
}
