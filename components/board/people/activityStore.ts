/** Who has not moved for this long sits still (DESIGN §2). */
export const idleMs = 5_000

export interface ActivityStore {
  subscribe(listener: () => void): () => void
  /** Who has moved, written or pointed within the last five seconds; the same set as long as it is so. */
  snapshot(): ReadonlySet<string>
  /** This person has just done something. */
  noted(personId: string): void
  destroy(): void
}

/** Kept outside React: a hand that moves re-renders nothing, only beginning and ending to. */
export function createActivityStore(): ActivityStore {
  const listeners = new Set<() => void>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const lastAt = new Map<string, number>()
  let active: ReadonlySet<string> = new Set()
  const change = (next: ReadonlySet<string>) => {
    active = next
    for (const listener of listeners) listener()
  }
  // One timer a person, set anew only when it has run out: thirty movements a second cost a look at the clock each.
  function watch(personId: string, ms: number): void {
    timers.set(
      personId,
      setTimeout(() => {
        const left = (lastAt.get(personId) ?? 0) + idleMs - Date.now()
        if (left > 0) return watch(personId, left)
        timers.delete(personId)
        change(new Set([...active].filter((id) => id !== personId)))
      }, ms),
    )
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => active,
    noted(personId) {
      lastAt.set(personId, Date.now())
      if (active.has(personId)) return
      change(new Set([...active, personId]))
      watch(personId, idleMs)
    },
    destroy() {
      for (const timer of timers.values()) clearTimeout(timer)
      listeners.clear()
    },
  }
}
