import type { Board } from '../domain/board'
import type { Address, Concept, Language } from '../domain/concept'
import type { Seat } from '../domain/conversation'
import type { Pick } from '../domain/facts'
import type { PersonId } from '../domain/ids'
import { initials } from '../domain/initials'

/** A table at one moment, with everything that a picture of it shows. */
export interface PictureOf {
  readonly board: Board
  readonly concept: Concept
  readonly address: Address
  /** The facilitator's own words, by question id. */
  readonly wording: Readonly<Record<string, string>>
  readonly picks: readonly Pick[]
  readonly seats: readonly Seat[]
  /** Whose a Yjs client is: who wrote which note. */
  readonly authors: ReadonlyMap<number, PersonId | null>
  readonly language: Language
}

export interface Pictured {
  readonly personId: PersonId
  readonly firstName: string
  readonly initials: string
  readonly colour: number
}

/** Everyone with a seat, in the order of the seats, as the table shows them. */
export function picturedPeople(seats: readonly Seat[]): Pictured[] {
  const labels = initials(seats.map(({ name }) => name))
  return seats.map(({ personId, name, colour }, index) => ({
    personId,
    colour,
    firstName: name.trim().split(/\s+/)[0] ?? name,
    initials: labels[index] ?? '?',
  }))
}

/** Who picked a keyword, in the order of the seats. */
export function pickersOf(
  keyword: string,
  { picks, seats }: { readonly picks: readonly Pick[]; readonly seats: readonly Seat[] },
): Pictured[] {
  const pickers = new Set(picks.filter((pick) => pick.keyword === keyword).map(({ personId }) => personId))
  return picturedPeople(seats).filter(({ personId }) => pickers.has(personId))
}
