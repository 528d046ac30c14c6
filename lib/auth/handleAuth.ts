import { Auth, skipCSRFCheck } from '@auth/core'
import type { Database } from '../db/database'
import type { RoomControl } from '../sync/roomControl'
import { authConfig, authPath } from './authConfig'
import { withoutSessionCookie } from './cookies'
import { deviceOf } from './deviceOf'
import { workProvider } from './linkablePerson'
import type { OidcSettings } from './oidcSettings'
import { signOut } from './signOut'

interface AuthHost {
  readonly db: Database
  readonly rooms: Pick<RoomControl, 'revoke'>
  readonly clock: () => Date
  readonly oidc: OidcSettings
  /** Our own address as the browser knows it, e.g. `https://samspil.example.dk`. */
  readonly origin: string
}

/**
 * Answers a request under `/api/auth`: the provider's callback and nothing else. Its own sign-out and session
 * addresses would pass by our rooms and cookies, which our own pages know.
 */
export async function handleAuth(host: AuthHost, request: Request): Promise<Response> {
  const path = new URL(request.url).pathname
  if (path !== `${authPath}/callback/${workProvider}`) return new Response(null, { status: 404 })
  // Were it told of a session, it would link the work account to whoever sits there, say an invited colleague.
  const cookies = request.headers.get('cookie') ?? ''
  const response = await Auth(rebuilt(host, request, withoutSessionCookie(cookies)), configOf(host, request))
  const hasSignedIn = response.headers.getSetCookie().some((cookie) => cookie.includes('samspil.session='))
  if (hasSignedIn) await signOut(host.db, host.rooms, cookies, host.origin.startsWith('https:'), host.clock())
  return response
}

/**
 * Sends the browser to the work login. It is started by a GET so that no form posts to another origin, which our
 * Content-Security-Policy forbids; the answer only leads to the provider and sets the cookies of the attempt.
 * `returnTo` is a path of ours.
 */
export function startWorkSignIn(host: AuthHost, request: Request, returnTo = '/'): Promise<Response> {
  const headers = new Headers({ cookie: withoutSessionCookie(request.headers.get('cookie') ?? '') })
  headers.set('content-type', 'application/x-www-form-urlencoded')
  const start = new Request(`${host.origin}${authPath}/signin/${workProvider}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams({ callbackUrl: returnTo }),
  })
  return Auth(start, { ...configOf(host, request), skipCSRFCheck })
}

function configOf({ db, oidc, origin, clock }: AuthHost, request: Request) {
  const device = deviceOf(request.headers.get('user-agent'))
  return authConfig({ db, oidc, isSecure: origin.startsWith('https:'), device, clock })
}

/** The same request on our own address: behind a proxy its URL names an inner one. */
function rebuilt({ origin }: AuthHost, request: Request, cookie?: string): Request {
  const { pathname, search } = new URL(request.url)
  const headers = new Headers(request.headers)
  if (cookie !== undefined) headers.set('cookie', cookie)
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD'
  return new Request(`${origin}${pathname}${search}`, {
    method: request.method,
    headers,
    ...(hasBody ? { body: request.body, duplex: 'half' } : {}),
  })
}
