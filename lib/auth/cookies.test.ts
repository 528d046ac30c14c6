import { expect, test } from 'vitest'
import { readSessionToken, sessionCookieName, sessionCookieOptions, withoutSessionCookie } from './cookies'
import { newToken } from './sessionToken'

test('the token is read among other cookies; over https only from the one that is bound to this host', () => {
  const [token, planted] = [newToken(), newToken()]
  expect(readSessionToken(`a=b; samspil.session=${token}; c=d`, false)).toBe(token)
  expect(readSessionToken(`samspil.session=${planted}; __Host-samspil.session=${token}`, true)).toBe(token)
  expect(readSessionToken(`samspil.session=${planted}`, true)).toBeUndefined()
})

test('what does not look like a token is none', () => {
  for (const header of [
    undefined,
    null,
    '',
    'samspil.session',
    'samspil.session=',
    'samspil.session=abc',
    'x=1',
  ]) {
    expect(readSessionToken(header, false)).toBeUndefined()
  }
})

test('over https the cookie is secure and bound to the host', () => {
  expect(sessionCookieName(true)).toBe('__Host-samspil.session')
  expect(sessionCookieOptions(true)).toMatchObject({
    secure: true,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
  })
  expect(sessionCookieName(false)).toBe('samspil.session')
  expect(sessionCookieOptions(false).secure).toBe(false)
})

test('only our own cookies are taken out', () => {
  expect(withoutSessionCookie('a=b; samspil.session=x; __Host-samspil.session=y; c=d')).toBe('a=b; c=d')
})
