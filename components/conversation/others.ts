import type { ConversationSummary, Seat } from '@/lib/domain/conversation'
import type { PersonId } from '@/lib/domain/ids'

type Seated = Pick<ConversationSummary, 'seats'>

/** Those one sits down with. */
export function others({ seats }: Seated, me: PersonId): Seat[] {
  return seats.filter((seat) => seat.personId !== me)
}

/** Whether this person holds the conversation. */
export function isFacilitatorOf({ seats }: Seated, me: PersonId): boolean {
  return seats.some((seat) => seat.personId === me && seat.role === 'facilitator')
}

/** `Maria Lund`, `Maria Lund og Jonas Meldgaard`, in the reader's language. */
export function namesOf(seats: readonly Seat[], language: string): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(seats.map((seat) => seat.name))
}

export function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name
}
