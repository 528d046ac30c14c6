import { type Clock, systemClock } from '@/lib/sync/clock'

export interface Announcer {
  subscribe(listener: () => void): () => void
  /** The sentence a screen reader is to say, with a number so that the same sentence can be said twice. */
  snapshot(): { readonly sentence: string; readonly count: number }
  /** What this person just did: said as soon as the reader is free, together with what else is said in the same task. */
  say(sentence: string): void
  /**
   * What others did, or what comes of typing: said once it has been quiet for a moment, and of several only the newest,
   * so that nobody is talked over.
   */
  tell(sentence: string): void
}

const calmMs = 1_200

export function createAnnouncer(clock: Clock = systemClock): Announcer {
  const listeners = new Set<() => void>()
  let current = { sentence: '', count: 0 }
  let waiting: string | undefined
  let cancel = () => {}
  let together: string[] = []
  const emit = (sentence: string) => {
    // Only what is left at the end of a task is drawn, and so heard.
    if (together.length === 0) queueMicrotask(() => (together = []))
    if (!together.includes(sentence)) together.push(sentence)
    current = { sentence: together.join(' '), count: current.count + 1 }
    for (const listener of listeners) listener()
  }
  const wait = () => {
    cancel()
    cancel = clock.after(calmMs, () => {
      if (waiting === undefined) return
      const sentence = waiting
      waiting = undefined
      emit(sentence)
    })
  }
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => current,
    say(sentence) {
      emit(sentence)
      wait()
    },
    tell(sentence) {
      waiting = sentence
      wait()
    },
  }
}
