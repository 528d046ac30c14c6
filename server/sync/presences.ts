/** One client's presence as it goes over the wire; `state` is JSON, null when the client has gone. */
export interface PresenceEntry {
  readonly client: number
  readonly clock: number
  readonly state: string | null
}

export interface Presences<Holder> {
  /** The client id this connection speaks for. */
  heldBy(holder: Holder): number | undefined
  /** What of it is news from the connection's own client id, to be told to the others; the rest is dropped. */
  take(holder: Holder, entries: readonly PresenceEntry[]): PresenceEntry[]
  /** The connection speaks for that client id from now on, whoever did before (its own half-open socket). */
  hold(holder: Holder, client: number): void
  /** The goodbye to tell the others when the connection has ended, or its client id was another's. */
  leave(holder: Holder): PresenceEntry[]
  all(): PresenceEntry[]
}

/**
 * Who is where, right now; never stored. A connection speaks for one client id, the first it names: a stock
 * provider's first presence is its own, and what it says of others is only what it has heard.
 */
export function createPresences<Holder>(): Presences<Holder> {
  const entries = new Map<number, PresenceEntry>()
  const clientOf = new Map<Holder, number>()
  return {
    heldBy: (holder) => clientOf.get(holder),
    hold(holder, client) {
      for (const [other, held] of clientOf) if (held === client) clientOf.delete(other)
      clientOf.set(holder, client)
      // A new connection starts anew: its clock may stand where the old one's stood.
      entries.delete(client)
    },
    take(holder, news) {
      const held = clientOf.get(holder)
      return news.filter((entry) => {
        if (entry.client !== held) return false
        const known = entries.get(entry.client)
        const isNews =
          !known ||
          entry.clock > known.clock ||
          (entry.clock === known.clock && known.state !== entry.state && entry.state === null)
        if (isNews) entries.set(entry.client, entry)
        return isNews
      })
    },
    leave(holder) {
      const client = clientOf.get(holder)
      if (client === undefined) return []
      clientOf.delete(holder)
      const last = entries.get(client)
      entries.delete(client)
      return last && last.state !== null ? [{ client, clock: last.clock, state: null }] : []
    },
    all: () => [...entries.values()].filter((entry) => entry.state !== null),
  }
}
