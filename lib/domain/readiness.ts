import type { Seat } from './conversation'
import type { PersonId } from './ids'

/** Who is ready, in the fewest words; never how far anybody is. */
export type Readiness =
  | { readonly kind: 'both' | 'all' | 'you' | 'none' }
  /** The only one of two. */
  | { readonly kind: 'other'; readonly name: string }
  | { readonly kind: 'some'; readonly count: number; readonly of: number }

export function readinessOf(
  seats: readonly Pick<Seat, 'personId' | 'name'>[],
  ready: readonly PersonId[],
  me: PersonId,
): Readiness {
  const there = seats.filter(({ personId }) => ready.includes(personId))
  const [first] = there
  if (!first) return { kind: 'none' }
  if (there.length === seats.length) return { kind: seats.length === 2 ? 'both' : 'all' }
  if (seats.length > 2) return { kind: 'some', count: there.length, of: seats.length }
  return first.personId === me ? { kind: 'you' } : { kind: 'other', name: first.name }
}
