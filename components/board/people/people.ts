import type { Seat } from '@/lib/domain/conversation'
import { initials } from '@/lib/domain/initials'
import type { Directory } from '@/lib/sync/protocol'

/** A person at the table as the table shows them. */
export interface TablePerson {
  readonly id: string
  readonly name: string
  readonly firstName: string
  readonly initials: string
  /** The number of the seat's colour (`lib/domain/palette`). */
  readonly colour: number
  readonly isFacilitator: boolean
  readonly isPresent: boolean
}

/** Everyone with a seat, in the order of the seats, with the server's word on who is here. */
export function peopleAtTable(seats: readonly Seat[], directory: Pick<Directory, 'people'>): TablePerson[] {
  const labels = initials(seats.map((seat) => seat.name))
  return seats.map((seat, index) => {
    const told = directory.people.find((person) => person.id === seat.personId)
    return {
      id: seat.personId,
      name: seat.name,
      firstName: seat.name.trim().split(/\s+/)[0] ?? seat.name,
      initials: labels[index] ?? '?',
      colour: seat.colour,
      isFacilitator: seat.role === 'facilitator',
      isPresent: told?.present ?? false,
    }
  })
}

/** Whose a Yjs client is. One's own is known before the server has told. */
export function personOfClient(
  client: number,
  directory: Pick<Directory, 'clients'>,
  own: { readonly client: number; readonly personId: string },
): string | undefined {
  return client === own.client ? own.personId : directory.clients[String(client)]
}
