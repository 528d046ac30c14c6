import type { Concept, KindId } from './concept'
import type { ConversationId, PersonId } from './ids'

/** The life of a conversation, in order; `life.ts` says which leads to which. */
export const phases = ['planned', 'preparing', 'underWay', 'agreeing', 'concluded', 'followedUp'] as const
export type Phase = (typeof phases)[number]

export type Role = 'facilitator' | 'participant'

/**
 * A person's place at one conversation's table. `colour` is one of the design's participant tokens, 1–6; from 7 on they
 * come again with a pattern (`personPattern`).
 */
export interface Seat {
  readonly personId: PersonId
  readonly name: string
  readonly role: Role
  readonly colour: number
}

export const answers = ['yes', 'no', 'another'] as const
/** What the invited says to the day; `another`: rather at another time. */
export type Answer = (typeof answers)[number]

/** What the invited has answered, for that person and the facilitator alone. */
export interface Reply {
  readonly answer: Answer | null
  readonly answeredAt: Date | null
  /** The time that suits better, with `another`. */
  readonly proposedAt: Date | null
  /** A few words with it; empty for none. */
  readonly words: string
  /** In a GRUS: would rather talk alone. */
  readonly asksForIndividual: boolean
}

/** Characters in the words of an answer. */
export const longestAnswer = 300

export interface Conversation {
  readonly id: ConversationId
  readonly kind: KindId
  readonly phase: Phase
  /** The concept as it was when the conversation was planned: editing a concept never alters a conversation. */
  readonly concept: Concept
  readonly startsAt: Date
  readonly durationMinutes: number
  readonly place: string | null
  readonly seats: readonly Seat[]
  /** Bumped by a restore from backup; local copies of another epoch are never merged. */
  readonly epoch: number
  /** Who the table has been handed to; null: the facilitator leads it. */
  readonly ledBy: PersonId | null
  /** When everyone's picks were turned over. */
  readonly openedAt: Date | null
  readonly sealedAt: Date | null
  /** When it was called off. */
  readonly cancelledAt: Date | null
  readonly createdAt: Date
}

/** What the overview lists: who, what, when; nothing of what was said. */
export type ConversationSummary = Omit<Conversation, 'concept' | 'epoch'>
