import type { Point } from '@/components/board/view/viewport'

/**
 * Where things on the table are shown while they move. A hand and the others' hands write straight to the elements,
 * past React: a movement draws nothing anew. Keys: a piece's id, or `cursor:<client>`.
 */
export interface Motion {
  /** `write` is told where the thing is whenever it moves, until the answer is called. */
  attach(key: string, write: (at: Point) => void): () => void
  move(key: string, at: Point): void
}

export function createMotion(): Motion {
  const writers = new Map<string, Set<(at: Point) => void>>()
  return {
    attach(key, write) {
      const known = writers.get(key) ?? new Set()
      writers.set(key, known)
      known.add(write)
      return () => {
        known.delete(write)
        if (known.size === 0 && writers.get(key) === known) writers.delete(key)
      }
    },
    move(key, at) {
      for (const write of writers.get(key) ?? []) write(at)
    },
  }
}

export const cursorKey = (client: number) => `cursor:${client}`
