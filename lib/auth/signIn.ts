import type { Stores } from '../db/database'
import { newId, type SessionId } from '../domain/ids'
import type { Invitation, Person, Session } from '../domain/person'
import { lifetimeMsOf } from './sessionLifetime'
import { hashToken, newToken } from './sessionToken'

interface SignIn {
  readonly person: Pick<Person, 'id'>
  /** Given when it came by a personal invitation: the session then reaches that conversation alone. */
  readonly invitation?: Pick<Invitation, 'id' | 'conversationId'> | undefined
  readonly device: Session['device']
  readonly now: Date
  /** Made by this function unless given; an identity flow makes its own. */
  readonly token?: string | undefined
}

/**
 * Starts a session and returns its token, which goes into the cookie and is stored nowhere. Every sign-in has a
 * new token, so one planted beforehand is worth nothing.
 */
export async function startSession(db: Pick<Stores, 'sessions'>, signIn: SignIn): Promise<string> {
  const { person, invitation, device, now, token = newToken() } = signIn
  const invitationId = invitation?.id ?? null
  const session: Session = {
    id: newId<SessionId>(),
    personId: person.id,
    conversationId: invitation?.conversationId ?? null,
    invitationId,
    device,
    createdAt: now,
    expiresAt: new Date(now.getTime() + lifetimeMsOf({ invitationId })),
  }
  await db.sessions.create(session, hashToken(token))
  return token
}
