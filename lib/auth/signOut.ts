import type { Stores } from '../db/database'
import type { RoomControl } from '../sync/roomControl'
import { readSessionToken } from './cookies'
import { hashToken } from './sessionToken'

/** Ends the session of this cookie and closes its boards; without one it does nothing. */
export async function signOut(
  db: Pick<Stores, 'sessions'>,
  rooms: Pick<RoomControl, 'revoke'>,
  cookieHeader: string | null | undefined,
  isSecure: boolean,
  now: Date,
): Promise<void> {
  const token = readSessionToken(cookieHeader, isSecure)
  if (!token) return
  const found = await db.sessions.byTokenHash(hashToken(token), now)
  if (!found) return
  await db.sessions.delete(found.session.id)
  rooms.revoke({ sessionId: found.session.id })
}
