import { goodbyeEntry, type SaidPresence } from './frames'

/** What the others are to be told of one client; its goodbye when it is not present any more. */
export interface PresenceNews {
  readonly client: number
  readonly isPresent: boolean
  /** As the client wrote it. */
  readonly entry: Uint8Array
}

export interface Presences<Holder> {
  /** The client id this connection speaks for. */
  heldBy(holder: Holder): number | undefined
  /** What of it is news from the connection's own client id, for the others; the rest is dropped. */
  take(holder: Holder, said: SaidPresence): PresenceNews | undefined
  /** The connection speaks for that client id from now on, whoever did before (its own half-open socket). */
  hold(holder: Holder, client: number): void
  /** The goodbye to tell the others when the connection has ended, or its client id was another's. */
  leave(holder: Holder): PresenceNews | undefined
  /** The newest entry of everyone who is present. */
  all(): Uint8Array[]
}

interface Known {
  readonly clock: number
  readonly isPresent: boolean
  readonly entry: Uint8Array
}

/**
 * Who is where, right now; never stored. A connection speaks for one client id, the first it names: a stock
 * provider's first presence is its own, and what it says of others is only what it has heard.
 */
export function createPresences<Holder>(): Presences<Holder> {
  const known = new Map<number, Known>()
  const clientOf = new Map<Holder, number>()
  return {
    heldBy: (holder) => clientOf.get(holder),
    hold(holder, client) {
      for (const [other, held] of clientOf) if (held === client) clientOf.delete(other)
      clientOf.set(holder, client)
      // A new connection starts anew: its clock may stand where the old one's stood.
      known.delete(client)
    },
    take(holder, { entries }) {
      const held = clientOf.get(holder)
      const own = entries.findLast(({ client }) => client === held)
      if (!own) return undefined
      const { client, clock, isPresent } = own
      const before = known.get(client)
      const isNews =
        !before || clock > before.clock || (clock === before.clock && before.isPresent && !isPresent)
      if (!isNews) return undefined
      // A copy: what came is a view into the line's bytes.
      const entry = Buffer.from(own.entry)
      known.set(client, { clock, isPresent, entry })
      return { client, isPresent, entry }
    },
    leave(holder) {
      const client = clientOf.get(holder)
      if (client === undefined) return undefined
      clientOf.delete(holder)
      const last = known.get(client)
      known.delete(client)
      if (!last?.isPresent) return undefined
      return { client, isPresent: false, entry: goodbyeEntry(client, last.clock) }
    },
    all: () => [...known.values()].flatMap(({ isPresent, entry }) => (isPresent ? [entry] : [])),
  }
}
