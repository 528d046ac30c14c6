import type { Seat } from './conversation'
import type { PersonId } from './ids'

/**
 * Whether somebody sees an agreement after the conversation, in lists and documents. In a group the members see the
 * group's and their own, never each other's personal ones; whoever holds the conversation sees all, and of two people
 * at a table both do (PRODUCT, "Who sees what").
 */
export function seesAgreement(
  me: PersonId,
  { seats }: { readonly seats: readonly Pick<Seat, 'personId' | 'role'>[] },
  agreement: { readonly for: PersonId | null },
): boolean {
  const seat = seats.find(({ personId }) => personId === me)
  if (!seat) return false
  return seat.role === 'facilitator' || seats.length <= 2 || agreement.for === null || agreement.for === me
}
