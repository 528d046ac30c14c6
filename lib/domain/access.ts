import type { Role, Seat } from './conversation'
import type { ConversationId, PersonId } from './ids'
import { leaderOf } from './leading'

/** Who is asking. `reach` is narrowed for someone who came by a personal invitation: that conversation alone. */
export interface Actor {
  readonly personId: PersonId
  readonly isLeader: boolean
  readonly reach: 'everything' | ConversationId
}

export type Action =
  | 'conversation.plan'
  | 'conversation.see'
  | 'board.read'
  | 'board.edit'
  | 'invitation.renew'
  /** One's own; nobody has a way to another's. */
  | 'preparation.edit'
  /** One's own, also when the conversation is over. */
  | 'preparation.read'
  | 'wording.edit'
  | 'table.open'
  /** Timer, spotlight, the common view, the word's round: whoever leads the table, and nobody beside. */
  | 'table.lead'
  /** Letting somebody else lead it, and taking that back. */
  | 'table.handOver'
  | 'conversation.step'
  /** Moving it, calling it off, reminding its people. */
  | 'conversation.arrange'
  /** Yes, no, or another time. */
  | 'invitation.answer'
  /** Approving it, for oneself, and taking that back. */
  | 'plan.approve'
  /** Without somebody's approval, or without a plan. */
  | 'conversation.conclude'
  /** Plan and picture, once they are sealed. */
  | 'document.read'
  /** Putting people's copies into their personnel folders. */
  | 'document.file'
  /** Saying what has become of an agreement, once the plan is sealed. */
  | 'agreement.mark'

/** What `can` needs to know of a conversation. */
export interface Guarded {
  readonly id: ConversationId
  readonly seats: readonly Pick<Seat, 'personId' | 'role'>[]
  readonly sealedAt: Date | null
  readonly cancelledAt?: Date | null
  /** Who the table has been handed to. */
  readonly ledBy?: PersonId | null
}

const allowedRoles: Record<Exclude<Action, 'conversation.plan'>, readonly Role[]> = {
  'conversation.see': ['facilitator', 'participant'],
  'board.read': ['facilitator', 'participant'],
  'board.edit': ['facilitator', 'participant'],
  'invitation.renew': ['facilitator'],
  'preparation.edit': ['facilitator', 'participant'],
  'preparation.read': ['facilitator', 'participant'],
  'wording.edit': ['facilitator'],
  'table.open': ['facilitator'],
  'table.lead': ['facilitator', 'participant'],
  'table.handOver': ['facilitator', 'participant'],
  'conversation.step': ['facilitator'],
  'conversation.arrange': ['facilitator'],
  'invitation.answer': ['participant'],
  'plan.approve': ['facilitator', 'participant'],
  'conversation.conclude': ['facilitator'],
  'document.read': ['facilitator', 'participant'],
  'document.file': ['facilitator'],
  'agreement.mark': ['facilitator', 'participant'],
}

/** What is possible only when everything has been sealed. */
const sealedOnly: ReadonlySet<Action> = new Set(['document.read', 'document.file', 'agreement.mark'])
/** What is still possible then. */
const readingOnly: ReadonlySet<Action> = new Set([
  'conversation.see',
  'board.read',
  'preparation.read',
  'conversation.step',
])
/** What is still possible when it has been called off. */
const lookingOnly: ReadonlySet<Action> = new Set(['conversation.see', 'board.read', 'preparation.read'])

/**
 * The one place where access is decided, for pages, actions and sockets alike (PRODUCT, "Who sees what").
 * Without an actor, or about a conversation that was not found, the answer is always no.
 */
export function can(actor: Actor | null, action: Action, conversation?: Guarded | null): boolean {
  if (!actor) return false
  if (action === 'conversation.plan') return actor.isLeader && actor.reach === 'everything'
  if (!conversation) return false
  if (actor.reach !== 'everything' && actor.reach !== conversation.id) return false
  const seat = conversation.seats.find((candidate) => candidate.personId === actor.personId)
  if (!seat || !allowedRoles[action].includes(seat.role)) return false
  const leads = leaderOf(conversation.seats, conversation.ledBy) === actor.personId
  if (action === 'table.lead' && !leads) return false
  if (action === 'table.handOver' && !leads && seat.role !== 'facilitator') return false
  if (conversation.cancelledAt) return lookingOnly.has(action)
  if (sealedOnly.has(action)) return conversation.sealedAt !== null
  return conversation.sealedAt === null || readingOnly.has(action)
}
