import type { Seat } from '../../lib/domain/conversation'
import type { PersonId } from '../../lib/domain/ids'
import type { Directory } from '../../lib/sync/protocol'

/** `at` is the server's time. Everyone with a seat, and whose each client id is; the server's own ids are nobody's and left out. */
export function directoryOf(
  people: readonly Seat[],
  clients: ReadonlyMap<number, PersonId | null>,
  present: ReadonlySet<PersonId>,
  at: number,
): Directory {
  const owned: Record<string, string> = {}
  for (const [client, personId] of clients) if (personId !== null) owned[client] = personId
  return {
    at,
    clients: owned,
    people: people.map(({ personId, name, role, colour }) => ({
      id: personId,
      name,
      role,
      colour,
      present: present.has(personId),
    })),
  }
}
