import type { Stores } from '../db/database'
import type { Actor } from '../domain/access'
import type { Person, Session } from '../domain/person'
import { readSessionToken } from './cookies'
import { slidExpiry } from './sessionLifetime'
import { hashToken } from './sessionToken'

/** Who looks at a page or sits at a socket. */
export interface Viewer {
  readonly actor: Actor
  readonly person: Person
  readonly session: Session
}

/**
 * Who a `Cookie` header belongs to, on an https address (`isSecure`) or a plain one; null for nobody. A visit keeps
 * the session alive.
 */
export async function viewerFromCookie(
  db: Pick<Stores, 'sessions'>,
  cookieHeader: string | null | undefined,
  isSecure: boolean,
  now: Date,
): Promise<Viewer | null> {
  const token = readSessionToken(cookieHeader, isSecure)
  if (!token) return null
  const found = await db.sessions.byTokenHash(hashToken(token), now)
  if (!found) return null
  const { session, person } = found
  const expiresAt = slidExpiry(session, now)
  if (expiresAt) await db.sessions.setExpiry(session.id, expiresAt)
  const actor: Actor = {
    personId: person.id,
    isLeader: person.isLeader,
    reach: session.conversationId ?? 'everything',
  }
  return { actor, person, session }
}
