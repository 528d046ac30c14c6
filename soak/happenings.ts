import type { Happening } from './plan'

/** Counts what happens, and sets things off at the n-th of a kind: the harness' only sense of time. */
export interface Happenings {
  tell(happening: Happening): void
  /** Runs `act` in the very moment of the n-th from now; the answer runs it at once unless it has run. */
  at(trigger: { happening: Happening; count: number }, act: () => void): () => void
  readonly counts: Readonly<Record<Happening, number>>
}

export function createHappenings(): Happenings {
  const counts: Record<Happening, number> = { written: 0, up: 0, down: 0, seen: 0, receipt: 0 }
  const armed = new Set<{ happening: Happening; dueAt: number; go(): void }>()
  return {
    tell(happening) {
      counts[happening]++
      for (const each of [...armed])
        if (each.happening === happening && counts[happening] >= each.dueAt) each.go()
    },
    at({ happening, count }, act) {
      const each = {
        happening,
        dueAt: counts[happening] + count,
        go() {
          if (armed.delete(each)) act()
        },
      }
      armed.add(each)
      return each.go
    },
    counts,
  }
}
