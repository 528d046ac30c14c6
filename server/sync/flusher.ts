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
  gathered(room: Flushable & { flushedAt(): number }): void
  /** Now, everything. */
  flush(): void
  /** When what has just been committed has reached its rooms, everything: before the process says goodbye. */
  drained(): Promise<void>
}

/** Cursors are gathered this long when many come: shorter than a frame of a screen. */
const gatherMs = 16
/** In a process with much to do, up to so long: others' cursors glide, and edits never wait for them. */
const longestGatherMs = 50
/** From this share of its time in work a process counts as busy … */
const busyFrom = 0.2
/** … and here cursors wait longest. */
const busiest = 0.35
/** Whoever is due so soon goes along, so that many rooms do not mean many timers. */
const alongMs = 3

/** `busy` is the share of its time, from 0 to 1, in which the process has lately been at work. */
export function createFlusher(clock: Clock, busy: () => number): Flusher {
  const due = new Set<Flushable>()
  /** Since when each gathers, the oldest first. */
  const gathering = new Map<Flushable, number>()
  let isTurnAwaited = false
  let isTimeAwaited = false

  function gatherTime(): number {
    const share = Math.min(Math.max((busy() - busyFrom) / (busiest - busyFrom), 0), 1)
    return gatherMs + share * (longestGatherMs - gatherMs)
  }

  function flushAll(rooms: Iterable<Flushable>): void {
    for (const room of rooms) {
      gathering.delete(room)
      room.flush()
    }
  }

  function flushDue(): void {
    const rooms = [...due]
    due.clear()
    flushAll(rooms)
  }

  function soon(room: Flushable): void {
    due.add(room)
    if (isTurnAwaited) return
    isTurnAwaited = true
    setImmediate(() => {
      isTurnAwaited = false
      flushDue()
    })
  }

  function flushGathered(): void {
    isTimeAwaited = false
    const now = clock.now()
    const wait = gatherTime()
    const rooms: Flushable[] = []
    for (const [room, since] of gathering) {
      const waited = now - since
      // Less than nothing where the clock was set back.
      if (waited >= 0 && waited < wait - alongMs) break
      rooms.push(room)
    }
    flushAll(rooms)
    const [next] = gathering.values()
    if (next !== undefined) wakeIn(next + wait - now)
  }

  function wakeIn(ms: number): void {
    isTimeAwaited = true
    clock.after(ms, flushGathered)
  }

  return {
    soon,
    gathered(room) {
      if (gathering.has(room)) return
      const now = clock.now()
      const wait = gatherTime()
      if (now - room.flushedAt() >= wait) return soon(room)
      gathering.set(room, now)
      if (!isTimeAwaited) wakeIn(wait)
    },
    flush() {
      flushDue()
      flushAll([...gathering.keys()])
    },
    async drained() {
      await new Promise((resolve) => setImmediate(resolve))
      this.flush()
    },
  }
}
