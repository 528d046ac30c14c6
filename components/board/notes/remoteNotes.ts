import type { Seat } from '@/lib/domain/conversation'
import type { NoteId } from '@/lib/domain/ids'
import type { BoardConnection } from '@/lib/sync/connect'
import { type HeldNote, readHeldNotes } from '@/lib/sync/heldNote'

/** Another person who holds a note. */
export interface NoteHolder {
  readonly client: number
  readonly note: NoteId
  readonly name: string
  readonly colour: number
}

export interface RemoteNotes {
  /** Told when a note is taken or let go of, not of a movement. */
  subscribe(listener: () => void): () => void
  /** The same array as long as nobody takes one or lets one go. */
  snapshot(): readonly NoteHolder[]
  holderOf(note: NoteId): NoteHolder | undefined
  placeOf(client: number): HeldNote | undefined
  /** Told whose note has moved, past React. */
  onMoved(listener: (client: number) => void): () => void
}

/** The notes in the others' hands, kept outside React. Listens only as long as somebody listens to it. */
export function createRemoteNotes(
  { awareness, snapshot }: Pick<BoardConnection, 'awareness' | 'snapshot'>,
  seats: readonly Seat[],
): RemoteNotes {
  const listeners = new Set<() => void>()
  const followers = new Set<(client: number) => void>()
  let holders: readonly NoteHolder[] = []
  let places = new Map<number, HeldNote>()

  function read(): void {
    const seen = readHeldNotes(awareness, snapshot().directory)
    const before = places
    places = new Map(seen.map((held) => [held.client, held]))
    const next = seen.flatMap(({ client, id, personId }): NoteHolder[] => {
      const seat = seats.find((candidate) => candidate.personId === personId)
      if (!seat) return []
      return [{ client, note: id, name: seat.name.trim().split(/\s+/)[0] ?? seat.name, colour: seat.colour }]
    })
    const keys = (list: readonly NoteHolder[]) => list.map(({ client, note }) => `${client} ${note}`).join()
    if (keys(next) !== keys(holders)) {
      holders = next
      for (const listener of listeners) listener()
    }
    for (const { client, x, y } of seen) {
      const was = before.get(client)
      if (was?.x !== x || was.y !== y) for (const follower of followers) follower(client)
    }
  }

  const join = <L>(set: Set<L>, listener: L) => {
    if (listeners.size + followers.size === 0) awareness.on('change', read)
    set.add(listener)
    return () => {
      set.delete(listener)
      if (listeners.size + followers.size === 0) awareness.off('change', read)
    }
  }
  return {
    subscribe: (listener) => join(listeners, listener),
    snapshot: () => holders,
    holderOf: (note) => holders.find((holder) => holder.note === note),
    placeOf: (client) => places.get(client),
    onMoved: (listener) => join(followers, listener),
  }
}
