import { hashToken, isToken } from '../auth/sessionToken'
import type { Stores } from '../db/database'
import type { KindId } from '../domain/concept'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Invitation } from '../domain/person'
import type { Desk } from './services'

/** What the page of an invitation says. */
export interface InvitationView {
  readonly conversationId: ConversationId
  readonly personId: PersonId
  readonly firstName: string
  readonly facilitator: { readonly personId: PersonId; readonly name: string; readonly colour: number }
  readonly kind: KindId
  readonly startsAt: Date
  readonly durationMinutes: number
  readonly place: string | null
  /** Claimed: somebody has chosen its PIN, and it opens with that alone. */
  readonly state: 'unclaimed' | 'claimed'
  readonly isLocked: boolean
}

/**
 * Reads an invitation without consuming anything: mail scanners follow links too. Throws `InvitationUnknown` (the
 * same for a token of the wrong form), `InvitationWithdrawn`, `ConversationCancelled` or `InvitationExpired`.
 */
export async function openInvitation(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  token: string,
): Promise<InvitationView> {
  const now = clock()
  const invitation = await usableInvitation(db, token, now)
  const conversation = await db.conversations.byId(invitation.conversationId)
  if (!conversation) throw new Failure('InvitationUnknown')
  return viewOf(invitation, conversation, now)
}

/** The invitation of a token, if it can still be used; throws as `openInvitation`. */
export async function usableInvitation(
  db: Pick<Stores, 'invitations' | 'conversations'>,
  token: string,
  now: Date,
): Promise<Invitation> {
  const invitation = isToken(token) ? await db.invitations.byTokenHash(hashToken(token)) : undefined
  if (!invitation) throw new Failure('InvitationUnknown')
  if (invitation.withdrawnAt) {
    const conversation = await db.conversations.byId(invitation.conversationId)
    throw new Failure(conversation?.cancelledAt ? 'ConversationCancelled' : 'InvitationWithdrawn')
  }
  if (invitation.expiresAt <= now) throw new Failure('InvitationExpired')
  return invitation
}

function viewOf(invitation: Invitation, conversation: Conversation, now: Date): InvitationView {
  const invited = conversation.seats.find((seat) => seat.personId === invitation.personId)
  const facilitator = conversation.seats.find((seat) => seat.role === 'facilitator')
  if (!invited || !facilitator) throw new Failure('InvitationUnknown')
  return {
    conversationId: conversation.id,
    personId: invitation.personId,
    firstName: invited.name.split(/\s+/)[0] ?? invited.name,
    facilitator: { personId: facilitator.personId, name: facilitator.name, colour: facilitator.colour },
    kind: conversation.kind,
    startsAt: conversation.startsAt,
    durationMinutes: conversation.durationMinutes,
    place: conversation.place,
    state: invitation.claimedAt ? 'claimed' : 'unclaimed',
    isLocked: invitation.lockedUntil !== null && invitation.lockedUntil > now,
  }
}
