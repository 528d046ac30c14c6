import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { type Viewer, viewerFromCookie } from '@/lib/auth/viewer'
import { Failure } from '@/lib/domain/errors'
import { isSecure } from './ownAddress'
import { signInPath } from './returnPath'
import { services } from './services'

/** Who asks for this page; null for nobody. Looked up once a request. */
export const viewer = cache(async (): Promise<Viewer | null> => {
  const { db, clock } = services()
  return viewerFromCookie(db, (await headers()).get('cookie'), isSecure(), clock())
})

/** For pages: who is not signed in is led there, and back to `path` afterwards. */
export async function viewerOrSignIn(path: string): Promise<Viewer> {
  return (await viewer()) ?? redirect(signInPath(path))
}

/** For actions: throws `NotSignedIn`. */
export async function viewerOrFailure(): Promise<Viewer> {
  const found = await viewer()
  if (!found) throw new Failure('NotSignedIn')
  return found
}
