import type { PersonId } from '../../lib/domain/ids'

/** Whose each Yjs client id is in one conversation: derived by the server, claimed by nobody. */
export interface Identities {
  /** Client id → person; null is the server, or somebody this process does not know. */
  readonly owners: ReadonlyMap<number, PersonId | null>
  /**
   * Theirs at once, so that nobody else can claim them while it is on its way into the log. The answer is those the
   * log does not have yet; it is told of them with every entry until it does.
   */
  claim(clients: readonly number[], personId: PersonId | null): readonly number[]
  /** The log has them. */
  recorded(clients: readonly number[]): void
  /** The log has them as somebody else's: nobody's here, until the room is loaded anew. */
  disown(clients: readonly number[]): void
}

export function createIdentities(stored: ReadonlyMap<number, PersonId | null>): Identities {
  const owners = new Map(stored)
  const unrecorded = new Set<number>()
  return {
    owners,
    claim(clients, personId) {
      for (const client of clients) {
        if (owners.has(client)) continue
        owners.set(client, personId)
        unrecorded.add(client)
      }
      return clients.filter((client) => unrecorded.has(client))
    },
    recorded(clients) {
      for (const client of clients) unrecorded.delete(client)
    },
    disown(clients) {
      for (const client of clients) owners.set(client, null)
    },
  }
}
