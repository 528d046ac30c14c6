import { keepIdentity } from '@/lib/board/keepIdentity'
import type { Board, PieceId } from '@/lib/domain/board'
import { carriedWith, type Lying, type Point } from '@/lib/domain/joined'
import type { Table } from '@/lib/domain/table'
import type { SeenPresence } from '@/lib/sync/presence'

/** Another client's presence, with the person's name and colour. */
export type RemotePresence = SeenPresence & { readonly name: string; readonly colour: number }

/**
 * What another person is doing right now, but for where exactly: changes when they begin and end, not while they
 * move. Told by presence, never stored.
 */
export interface RemotePerson extends Omit<RemotePresence, 'cursor' | 'drag'> {
  readonly isPointing: boolean
  /** The pieces in the hand, the one under it first. */
  readonly holds: readonly PieceId[]
}

/** Where another person's hand is, board units. */
export interface Whereabouts {
  readonly cursor: Point | undefined
  /** Every piece in it and where it is. */
  readonly carried: readonly Lying[]
}

export interface RemoteStore {
  subscribe(listener: () => void): () => void
  /** Everyone else's doings, the lowest client first; each keeps its identity while it is unchanged. */
  snapshot(): readonly RemotePerson[]
  /** Who else has hold of the piece. Of two who took it in the same instant, the same one for everybody: the lower client. */
  holderOf(piece: PieceId): RemotePerson | undefined
  /** Where a piece in somebody's hand is. */
  placeOf(piece: PieceId): Point | undefined
  /** Who else is writing there. */
  writerOf(field: string): RemotePerson | undefined
  whereabouts(client: number): Whereabouts | undefined
  /** Told of every movement of another's hand; those who draw it anew listen here, not to `subscribe`. */
  onMoved(listener: (client: number, where: Whereabouts) => void): () => void
  /** Reads again: what those clients tell, or what everybody does. */
  refresh(clients?: readonly number[]): void
}

/** Kept outside React. `read` gives what the named clients tell, or all of them; who is left out is gone. */
export function createRemoteStore(
  table: Table,
  board: () => Board,
  read: (clients?: readonly number[]) => readonly RemotePresence[],
): RemoteStore {
  const listeners = new Set<() => void>()
  const followers = new Set<(client: number, where: Whereabouts) => void>()
  let people: readonly RemotePerson[] = []
  const whereabouts = new Map<number, Whereabouts>()

  const holderOf = (piece: PieceId) => people.find(({ holds }) => holds.includes(piece))

  function refresh(clients?: readonly number[]): void {
    const known = new Map(people.map((person) => [person.client, person]))
    for (const client of clients ?? [...known.keys()]) known.delete(client)
    const moved: number[] = []
    for (const { cursor, drag, ...told } of read(clients)) {
      const before = people.find(({ client }) => client === told.client)
      const carried = drag ? carriedBy(table, board(), drag) : []
      const holds = carried.map(({ piece }) => piece)
      known.set(told.client, keepIdentity(before, { ...told, isPointing: cursor !== undefined, holds }))
      const where = keepIdentity(whereabouts.get(told.client), { cursor, carried })
      if (where !== whereabouts.get(told.client)) moved.push(told.client)
      whereabouts.set(told.client, where)
    }
    for (const client of whereabouts.keys()) if (!known.has(client)) whereabouts.delete(client)
    const next = [...known.values()].sort((a, b) => a.client - b.client)
    if (next.length !== people.length || next.some((person, index) => person !== people[index])) {
      people = next
      for (const listener of listeners) listener()
    }
    for (const client of moved) {
      const where = whereabouts.get(client)
      if (where) for (const follower of followers) follower(client, where)
    }
  }

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => people,
    holderOf,
    placeOf(piece) {
      const holder = holderOf(piece)
      return holder && whereabouts.get(holder.client)?.carried.find((laid) => laid.piece === piece)
    },
    writerOf: (field) => people.find((person) => person.writing === field),
    whereabouts: (client) => whereabouts.get(client),
    onMoved(listener) {
      followers.add(listener)
      return () => followers.delete(listener)
    },
    refresh,
  }
}

/** Nothing for a piece that this table does not have. */
function carriedBy(table: Table, board: Board, drag: NonNullable<SeenPresence['drag']>): readonly Lying[] {
  if (!table.byId.has(drag.piece)) return []
  return carriedWith(table, drag.piece, drag, [...new Set([drag.piece, ...(drag.with ?? [])])], board)
}
