import { hashToken, newToken } from '../auth/sessionToken'
import type { Stores } from '../db/database'
import { type ConversationId, type InvitationId, newId, type PersonId } from '../domain/ids'

/** Long enough to fetch one's copy after the conversation; then the link is dead. */
const openForMs = 90 * 24 * 60 * 60 * 1000

/** When a link to a conversation is dead. */
export function lastsUntil(startsAt: Date, now: Date): Date {
  return new Date(Math.max(startsAt.getTime(), now.getTime()) + openForMs)
}

interface Invited {
  readonly conversationId: ConversationId
  readonly personId: PersonId
  readonly startsAt: Date
}

/** Stores an invitation and returns the token of its link, which is shown once and kept nowhere. */
export async function newInvitation(
  tx: Pick<Stores, 'invitations'>,
  { conversationId, personId, startsAt }: Invited,
  now: Date,
): Promise<string> {
  const token = newToken()
  await tx.invitations.create(
    {
      id: newId<InvitationId>(),
      conversationId,
      personId,
      createdAt: now,
      expiresAt: lastsUntil(startsAt, now),
      withdrawnAt: null,
      claimedAt: null,
      pinHash: null,
      failedAttempts: 0,
      lockedUntil: null,
    },
    hashToken(token),
  )
  return token
}
