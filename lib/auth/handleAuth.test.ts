import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '../db/database'
import { openDatabase } from '../db/openDatabase'
import { type TemporaryPlace, temporaryPlace } from '../db/testing/temporaryPlace'
import { newId, type PersonId, type SessionId } from '../domain/ids'
import type { Scope } from '../sync/roomControl'
import { handleAuth, startWorkSignIn } from './handleAuth'
import { ensureOrganisation } from './organisation'
import { startSession } from './signIn'
import { type Browser, openBrowser } from './testing/browser'
import { client, type IdentityProvider, openIdentityProvider } from './testing/identityProvider'
import { viewerFromCookie } from './viewer'

const origin = 'http://samspil.test:3000'
const host = new URL(origin).host
const now = () => new Date()

let place: TemporaryPlace
let db: Database
let provider: IdentityProvider
let revoked: Scope[]
beforeAll(async () => {
  place = await temporaryPlace('pglite')
  db = await openDatabase(place.options)
  provider = await openIdentityProvider(`${origin}/api/auth/callback/work`)
}, 60_000)
afterAll(async () => {
  await provider.close()
  await db.close()
  await place.remove()
})
beforeEach(() => {
  revoked = []
})

const authHost = () => ({
  db,
  rooms: { revoke: (scope: Scope) => void revoked.push(scope) },
  clock: now,
  origin,
  oidc: {
    issuer: provider.issuer,
    clientId: client.id,
    clientSecret: client.secret,
    leaderRole: 'Samspil-leder',
  },
})

// The server hears requests under an inner address, as behind a proxy.
const inner = (path: string, browser: Browser, init: RequestInit = {}) =>
  new Request(`http://127.0.0.1:1${path}`, {
    ...init,
    headers: { cookie: browser.cookies(host), ...init.headers },
  })

/** The whole code flow, as a person clicks through it; resolves with the answer to the callback. */
async function signInAtWork(browser: Browser, sub: string): Promise<Response> {
  const started = await startWorkSignIn(authHost(), inner('/sign-in/work', browser))
  browser.keep(host, started)
  let next = started.headers.get('location') ?? ''
  for (let step = 0; step < 12 && !next.startsWith(origin); step += 1) {
    const page = await browser.fetch(next)
    const form = page.status === 200 ? /action="([^"]+)"/.exec(await page.text())?.[1] : undefined
    if (!form) {
      next = new URL(page.headers.get('location') ?? '', next).href
      continue
    }
    const prompt = next.includes('interaction') && step < 3 ? 'login' : 'consent'
    const answer = new URLSearchParams({ prompt, login: sub, password: 'any' })
    const posted = await browser.fetch(new URL(form, next).href, { method: 'POST', body: answer })
    next = new URL(posted.headers.get('location') ?? '', next).href
  }
  const { pathname, search } = new URL(next)
  const response = await handleAuth(authHost(), inner(`${pathname}${search}`, browser))
  browser.keep(host, response)
  return response
}

const viewerOf = (browser: Browser) => viewerFromCookie(db, browser.cookies(host), false, now())

test('signing in by work login makes the person and a session that our own pages read', async () => {
  provider.accounts.set('soeren', {
    name: 'Søren Friis',
    email: 'soeren@example.dk',
    roles: ['Samspil-leder'],
  })
  const browser = openBrowser()
  const response = await signInAtWork(browser, 'soeren')
  expect(response.headers.get('location')).toBe(`${origin}/`)
  const viewer = await viewerOf(browser)
  expect(viewer?.person).toMatchObject({ name: 'Søren Friis', email: 'soeren@example.dk', isLeader: true })
  expect(viewer?.actor.reach).toBe('everything')

  const again = openBrowser()
  await signInAtWork(again, 'soeren')
  expect((await viewerOf(again))?.person.id).toBe(viewer?.person.id)
})

test('leadership follows the provider at every sign-in', async () => {
  provider.accounts.set('kirsten', { name: 'Kirsten Dahl', groups: ['Samspil-leder'] })
  await signInAtWork(openBrowser(), 'kirsten')
  provider.accounts.set('kirsten', { name: 'Kirsten Dahl', groups: [] })
  const browser = openBrowser()
  await signInAtWork(browser, 'kirsten')
  expect((await viewerOf(browser))?.person).toMatchObject({ isLeader: false, email: null })
})

test('who was invited by mail is the same person when they come by work login', async () => {
  const id = newId<PersonId>()
  const organisationId = await ensureOrganisation(db)
  await db.people.create({
    id,
    organisationId,
    name: 'Maria Lund',
    email: 'Maria@example.dk',
    isLeader: false,
  })
  provider.accounts.set('maria', { name: 'Maria Lund', email: 'maria@example.dk' })
  const browser = openBrowser()
  await signInAtWork(browser, 'maria')
  expect((await viewerOf(browser))?.person.id).toBe(id)
})

test('an address that was handed on to a new colleague opens nothing of the former', async () => {
  provider.accounts.set('first', { name: 'Anne Holm', email: 'anne@example.dk' })
  provider.accounts.set('second', { name: 'Anne Holm', email: 'anne@example.dk' })
  const [first, second] = [openBrowser(), openBrowser()]
  await signInAtWork(first, 'first')
  await signInAtWork(second, 'second')
  const [one, two] = [await viewerOf(first), await viewerOf(second)]
  expect(two?.person).toMatchObject({ name: 'Anne Holm', email: null })
  expect(two?.person.id).not.toBe(one?.person.id)
})

test('an address that nobody has verified links nobody', async () => {
  const id = newId<PersonId>()
  const organisationId = await ensureOrganisation(db)
  await db.people.create({ id, organisationId, name: 'Lone Bang', email: 'lone@example.dk', isLeader: false })
  provider.accounts.set('false-lone', { name: 'Lone Bang', email: 'lone@example.dk', email_verified: false })
  const browser = openBrowser()
  await signInAtWork(browser, 'false-lone')
  expect((await viewerOf(browser))?.person.id).not.toBe(id)
})

test('a work login where somebody else is signed in replaces them and links nothing to them', async () => {
  const bilal = { id: newId<PersonId>(), organisationId: await ensureOrganisation(db), name: 'Bilal Kaya' }
  await db.people.create({ ...bilal, email: null, isLeader: false })
  const token = await startSession(db, { person: bilal, device: 'computer', now: now() })
  const browser = openBrowser()
  browser.keep(host, new Response(null, { headers: { 'set-cookie': `samspil.session=${token}; Path=/` } }))
  const before = (await viewerOf(browser))?.session.id as SessionId
  provider.accounts.set('peter', { name: 'Peter Nygaard', email: 'peter@example.dk' })
  await signInAtWork(browser, 'peter')
  expect((await viewerOf(browser))?.person.name).toBe('Peter Nygaard')
  expect(await db.people.hasAccount(bilal.id, 'work')).toBe(false)
  expect(await viewerFromCookie(db, `samspil.session=${token}`, false, now())).toBeNull()
  expect(revoked).toEqual([{ sessionId: before }])
})

test('of all its addresses only the callback is answered: no session to read, no sign-out past our rooms', async () => {
  for (const path of [
    'session',
    'signout',
    'signin',
    'csrf',
    'providers',
    'callback/other',
    'callback/work/x',
  ]) {
    const response = await handleAuth(authHost(), inner(`/api/auth/${path}`, openBrowser()))
    expect(response.status, path).toBe(404)
  }
})

test('a callback that nobody started signs nobody in', async () => {
  const browser = openBrowser()
  const response = await handleAuth(authHost(), inner('/api/auth/callback/work?code=x&state=y', browser))
  browser.keep(host, response)
  expect(response.headers.get('location')).toMatch(`${origin}/sign-in?error=`)
  expect(await viewerOf(browser)).toBeNull()
})
