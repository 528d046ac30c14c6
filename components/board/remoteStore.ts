import { keepIdentity } from '@/lib/board/keepIdentity'
import type { PieceId } from '@/lib/domain/board'

/** What another person is doing right now; board units. Told by presence, never stored. */
export interface RemotePerson {
  /** The Yjs client: one person may sit at two screens. */
  readonly client: number
  readonly personId: string
  readonly name: string
  readonly colour: number
  readonly cursor?: { readonly x: number; readonly y: number }
  readonly drag?: { readonly piece: PieceId; readonly x: number; readonly y: number }
  /** The note, agreement field or plan notes being written in. */
  readonly writing?: string
}

export interface RemoteStore {
  subscribe(listener: () => void): () => void
  /** Everyone else's doings; each keeps its identity while it is unchanged. */
  snapshot(): readonly RemotePerson[]
  /** Who else has hold of the piece. */
  holderOf(piece: PieceId): RemotePerson | undefined
  /** Who else is writing there. */
  writerOf(field: string): RemotePerson | undefined
  refresh(): void
}

/** Kept outside React: a moving cursor re-renders the cursor, a dragged piece that piece. */
export function createRemoteStore(read: () => readonly RemotePerson[]): RemoteStore {
  const listeners = new Set<() => void>()
  let people: readonly RemotePerson[] = []
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => people,
    holderOf: (piece) => people.find((person) => person.drag?.piece === piece),
    writerOf: (field) => people.find((person) => person.writing === field),
    refresh() {
      const next = keepIdentity(people, [...read()])
      if (next === people) return
      people = next
      for (const listener of listeners) listener()
    },
  }
}
