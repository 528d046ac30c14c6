import { cookies, headers } from 'next/headers'
import { sessionCookieName, sessionCookieOptions } from '@/lib/auth/cookies'
import { signOut } from '@/lib/auth/signOut'
import { isSecure } from './ownAddress'
import { services } from './services'

/** Gives this browser a new session in place of the one it may have had. */
export async function enterAs(token: string): Promise<void> {
  await leave()
  ;(await cookies()).set(sessionCookieName(isSecure()), token, sessionCookieOptions(isSecure()))
}

/** Ends this browser's session. */
export async function leave(): Promise<void> {
  const { db, rooms, clock } = services()
  await signOut(db, rooms, (await headers()).get('cookie'), isSecure(), clock())
  ;(await cookies()).set(sessionCookieName(isSecure()), '', {
    ...sessionCookieOptions(isSecure()),
    maxAge: 0,
  })
}
