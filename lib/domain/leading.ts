import type { Seat } from './conversation'
import type { PersonId } from './ids'

/**
 * Who leads the table at the moment: whoever it has been handed to, as long as that person sits there, else the
 * facilitator. It grants the timer, the spotlight, the common view and the word's round, and nothing else.
 */
export function leaderOf(
  seats: readonly Pick<Seat, 'personId' | 'role'>[],
  ledBy: PersonId | null | undefined,
): PersonId | undefined {
  const seat =
    seats.find(({ personId }) => personId === ledBy) ?? seats.find(({ role }) => role === 'facilitator')
  return seat?.personId
}
