import type { NoteId } from '@/lib/domain/ids'

/** What one person does with notes right now; nobody else is moved by it. */
export interface NoteView {
  /** The note in this person's own hand. */
  readonly held: NoteId | undefined
  /** The plan section that the note in the hand would be drawn into if it were let go of now. */
  readonly over: string | undefined
  /** The note on the table that is taken close. */
  readonly opened: NoteId | undefined
  /** Just made: its field is to be written in at once, in its card or on the table. */
  readonly fresh: NoteId | undefined
  readonly freshOnTable: NoteId | undefined
  /** Withdrawn by this person a moment ago. */
  readonly withdrawn: NoteId | undefined
}

export interface NoteDesk {
  subscribe(listener: () => void): () => void
  snapshot(): NoteView
  show(part: Partial<NoteView>): void
  /** What becomes of a note that is let go of over a section, until the answer is called. */
  receive(section: string, take: (note: NoteId) => void): () => void
  /** False where nobody takes it there. */
  give(section: string, note: NoteId): boolean
}

const atRest: NoteView = {
  held: undefined,
  over: undefined,
  opened: undefined,
  fresh: undefined,
  freshOnTable: undefined,
  withdrawn: undefined,
}

export function createNoteDesk(): NoteDesk {
  const listeners = new Set<() => void>()
  const takers = new Map<string, (note: NoteId) => void>()
  let view = atRest
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => view,
    show(part) {
      const next = { ...view, ...part }
      const keys = Object.keys(part) as (keyof NoteView)[]
      if (keys.every((key) => view[key] === next[key])) return
      view = next
      for (const listener of listeners) listener()
    },
    receive(section, take) {
      takers.set(section, take)
      return () => {
        if (takers.get(section) === take) takers.delete(section)
      }
    },
    give(section, note) {
      const take = takers.get(section)
      take?.(note)
      return take !== undefined
    },
  }
}
