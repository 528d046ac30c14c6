import type { Role, Seat } from './conversation'
import type { ConversationId, PersonId } from './ids'

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

/** What `can` needs to know of a conversation. */
export interface Guarded {
  readonly id: ConversationId
  readonly seats: readonly Pick<Seat, 'personId' | 'role'>[]
  readonly sealedAt: Date | null
}

const allowedRoles: Record<Exclude<Action, 'conversation.plan'>, readonly Role[]> = {
  'conversation.see': ['facilitator', 'participant'],
  'board.read': ['facilitator', 'participant'],
  'board.edit': ['facilitator', 'participant'],
  'invitation.renew': ['facilitator'],
}

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
  return action === 'board.edit' || action === 'invitation.renew' ? conversation.sealedAt === null : true
}
