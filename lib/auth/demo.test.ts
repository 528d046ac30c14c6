import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readConcepts } from '../concepts/readConcepts'
import type { Database } from '../db/database'
import { openDatabase } from '../db/openDatabase'
import { type TemporaryPlace, temporaryPlace } from '../db/testing/temporaryPlace'
import { demoPeople, endDemoSessions, fillDemo, isDemo } from './demo'
import { startSession } from './signIn'
import { viewerFromCookie } from './viewer'

let place: TemporaryPlace
let db: Database
beforeAll(async () => {
  place = await temporaryPlace('pglite')
  db = await openDatabase(place.options)
}, 60_000)
afterAll(async () => {
  await db.close()
  await place.remove()
})

test('demo mode is on where nothing is set up, or when it is asked for', () => {
  expect(isDemo({})).toBe(true)
  expect(isDemo({ DATABASE_URL: '', PORT: '3000' })).toBe(true)
  for (const name of ['DATABASE_URL', 'PUBLIC_URL', 'OIDC_ISSUER', 'OIDC_CLIENT_ID', 'SMTP_URL']) {
    expect(isDemo({ [name]: 'x' })).toBe(false)
    expect(isDemo({ [name]: 'x', SAMSPIL_DEMO: '1' })).toBe(true)
    expect(isDemo({ [name]: 'x', SAMSPIL_DEMO: '0' })).toBe(false)
  }
})

test('started twice at once and once more, there is one demo municipality with one planned MUS', async () => {
  const concepts = await readConcepts(join(import.meta.dirname, '../concepts'))
  const clock = () => new Date('2026-11-20T12:00:00Z')
  await Promise.all([fillDemo(db, concepts, clock), fillDemo(db, concepts, clock)])
  await fillDemo(db, concepts, clock)
  expect(await db.organisations.count()).toBe(1)
  const organisation = await db.organisations.first()
  if (!organisation) throw new Error('nothing was filled in')
  const names = (await db.people.list(organisation.id)).map(({ name }) => name)
  expect(names.sort()).toEqual(['Jonas Meldgaard', 'Kirsten Dahl', 'Maria Lund', 'Søren Friis'])
  const planned = await db.conversations.ofPerson(demoPeople[0].id)
  expect(planned).toHaveLength(1)
  expect(planned[0]?.startsAt.toISOString()).toBe('2026-11-23T09:00:00.000Z')
  expect(planned[0]?.seats.map(({ name }) => name)).toEqual(['Søren Friis', 'Maria Lund'])
})

test('when it is a demo no longer, nobody stays signed in as one of its people', async () => {
  const now = new Date('2026-11-20T12:00:00Z')
  const cookie = `samspil.session=${await startSession(db, { person: demoPeople[0], device: 'computer', now })}`
  expect(await viewerFromCookie(db, cookie, false, now)).not.toBeNull()
  await endDemoSessions(db)
  expect(await viewerFromCookie(db, cookie, false, now)).toBeNull()
})
