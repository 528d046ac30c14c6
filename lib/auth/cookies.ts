import { isToken } from './sessionToken'

const plainName = 'samspil.session'
/** A browser takes a `__Host-` cookie only over https and only from this very host, so no neighbour can plant one. */
const secureName = `__Host-${plainName}`

/** The cookie outlives the session row, which alone decides; a page cannot set cookies while it renders. */
export const cookieMaxAgeSeconds = 180 * 24 * 60 * 60

export function sessionCookieName(isSecure: boolean): string {
  return isSecure ? secureName : plainName
}

export function sessionCookieOptions(isSecure: boolean) {
  return {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    path: '/',
    maxAge: cookieMaxAgeSeconds,
  } as const
}

/** The session token in a `Cookie` header; undefined when there is none of the right form and the right name. */
export function readSessionToken(
  cookieHeader: string | null | undefined,
  isSecure: boolean,
): string | undefined {
  const value = parse(cookieHeader ?? '').get(sessionCookieName(isSecure))
  return value !== undefined && isToken(value) ? value : undefined
}

/** The same header without our session cookies. */
export function withoutSessionCookie(cookieHeader: string): string {
  return cookieHeader
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => !pair.startsWith(`${plainName}=`) && !pair.startsWith(`${secureName}=`))
    .join('; ')
}

/** The first of a name counts: browsers send the most specific one first. */
function parse(header: string): Map<string, string> {
  const cookies = new Map<string, string>()
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=')
    if (at < 0) continue
    const name = pair.slice(0, at).trim()
    if (!cookies.has(name)) cookies.set(name, pair.slice(at + 1).trim())
  }
  return cookies
}
