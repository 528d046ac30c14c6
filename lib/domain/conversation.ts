import type { Concept, KindId } from './concept'
import type { ConversationId, PersonId } from './ids'

/** The life of a conversation, in order. Only `planned` and `underWay` are reached so far. */
export const phases = ['planned', 'preparing', 'underWay', 'agreeing', 'concluded', 'followedUp'] as const
export type Phase = (typeof phases)[number]

export type Role = 'facilitator' | 'participant'

/** A person's place at one conversation's table. `colour` is 1–6, the participant tokens of the design. */
export interface Seat {
  readonly personId: PersonId
  readonly name: string
  readonly role: Role
  readonly colour: number
}

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
  readonly sealedAt: Date | null
  readonly createdAt: Date
}

/** What the overview lists: who, what, when; nothing of what was said. */
export type ConversationSummary = Omit<Conversation, 'concept' | 'epoch'>
