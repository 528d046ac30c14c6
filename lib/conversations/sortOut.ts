import type { ConversationSummary } from '../domain/conversation'
import type { PersonId } from '../domain/ids'
import { isPast } from '../domain/isPast'
import { localDate } from '../i18n/formatWhen'

export interface SortedOut<Talk> {
  /** What one sits down to next. */
  readonly next: Talk | undefined
  /** The others to come, called-off ones among them, soonest first. */
  readonly coming: readonly Talk[]
  /** Their day is over, and they have not been concluded; the latest first. */
  readonly unfinished: readonly Talk[]
  /** The latest first. */
  readonly held: readonly Talk[]
}

type Dated = Pick<ConversationSummary, 'startsAt' | 'sealedAt' | 'cancelledAt'>

/** A person's conversations, given soonest first, by what is to be done with them. What was called off and is past is in none. */
export function sortOut<Talk extends Dated>(conversations: readonly Talk[], now: Date): SortedOut<Talk> {
  const isOpen = ({ sealedAt, cancelledAt }: Dated) => !sealedAt && !cancelledAt
  const ahead = conversations.filter((talk) => !talk.sealedAt && !isPast(talk, now))
  const next = ahead.find(isOpen)
  return {
    next,
    coming: ahead.filter((talk) => talk !== next),
    unfinished: conversations.filter((talk) => isOpen(talk) && isPast(talk, now)).reverse(),
    held: conversations
      .filter(({ sealedAt }) => sealedAt)
      .sort((a, b) => b.startsAt.getTime() - a.startsAt.getTime()),
  }
}

export const talkStates = ['coming', 'unfinished', 'held', 'cancelled'] as const

/** The same as one word, for choosing among all of them. */
export function stateOf(talk: Dated, now: Date): (typeof talkStates)[number] {
  if (talk.sealedAt) return 'held'
  if (talk.cancelledAt) return 'cancelled'
  return isPast(talk, now) ? 'unfinished' : 'coming'
}

/** The calendar year that a moment lies in on Danish clocks. */
export const yearOf = (moment: Date): number => Number(localDate(moment).slice(0, 4))

/** How many of the conversations that somebody leads in a year have been held; those called off do not count. */
export function heldInYear(
  conversations: readonly (Dated & Pick<ConversationSummary, 'seats'>)[],
  me: PersonId,
  year: number,
): { readonly held: number; readonly of: number } {
  const led = conversations.filter(
    ({ seats, startsAt, cancelledAt }) =>
      !cancelledAt &&
      yearOf(startsAt) === year &&
      seats.some(({ personId, role }) => personId === me && role === 'facilitator'),
  )
  return { held: led.filter(({ sealedAt }) => sealedAt).length, of: led.length }
}
