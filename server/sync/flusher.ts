import type { Clock } from '../../lib/sync/clock'

/** A room that has something to tell. */
export interface Flushable {
  flush(): void
}

/** Decides when rooms tell what they have: one immediate and one timer serve the whole process. */
export interface Flusher {
  /** At the end of this turn of the event loop, so that all that came in one go leaves in one. */
  soon(room: Flushable): void
  /** At once when the room has been quiet, else with whatever comes meanwhile. */
  gathered(room: Flushable & { readonly flushedAt: number }): void
  /** Now, everything. */
  flush(): void
  /** When what has just been committed has reached its rooms, everything: before the process says goodbye. */
  drained(): Promise<void>
}

/** Cursors are gathered this long when many come: shorter than a frame of a screen. */
const gatherMs = 16

export function createFlusher(clock: Clock): Flusher {
  const due = new Set<Flushable>()
  const gathering = new Set<Flushable>()
  let isTurnAwaited = false
  let isTimeAwaited = false

  function flushAll(rooms: Set<Flushable>): void {
    const all = [...rooms]
    rooms.clear()
    for (const room of all) {
      gathering.delete(room)
      room.flush()
    }
  }

  function soon(room: Flushable): void {
    due.add(room)
    if (isTurnAwaited) return
    isTurnAwaited = true
    setImmediate(() => {
      isTurnAwaited = false
      flushAll(due)
    })
  }

  function flush(): void {
    flushAll(due)
    flushAll(gathering)
  }

  return {
    soon,
    gathered(room) {
      if (clock.now() - room.flushedAt >= gatherMs) return soon(room)
      gathering.add(room)
      if (isTimeAwaited) return
      isTimeAwaited = true
      clock.after(gatherMs, () => {
        isTimeAwaited = false
        flushAll(gathering)
      })
    },
    flush,
    async drained() {
      await new Promise((resolve) => setImmediate(resolve))
      flush()
    },
  }
}
