import { join } from 'node:path'
import { startSession } from '../../auth/signIn'
import { type Viewer, viewerFromCookie } from '../../auth/viewer'
import { readConcepts } from '../../concepts/readConcepts'
import { openDatabase } from '../../db/openDatabase'
import { temporaryPlace } from '../../db/testing/temporaryPlace'
import { newId, type OrganisationId, type PersonId } from '../../domain/ids'
import type { Person } from '../../domain/person'
import type { Scope } from '../../sync/roomControl'
import { type Planned, planConversation } from '../planConversation'
import type { Desk } from '../services'

export interface TestDesk extends Desk {
  /** What the rooms were told to close. */
  readonly revoked: Scope[]
  readonly organisationId: OrganisationId
  setTime(now: Date): void
  person(name: string, isLeader?: boolean): Promise<Person>
  /** Signed in by account. */
  signedIn(person: Person): Promise<Viewer>
  viewerOf(sessionToken: string): Promise<Viewer | null>
  close(): Promise<void>
}

/** The use cases' desk over a real embedded database and the real concepts; only the clock is set by hand. */
export async function openTestDesk(): Promise<TestDesk> {
  const place = await temporaryPlace('pglite')
  const db = await openDatabase(place.options)
  const concepts = await readConcepts(join(import.meta.dirname, '../../concepts'))
  const organisationId = newId<OrganisationId>()
  await db.organisations.create({ id: organisationId, name: 'Albertslund' })
  const revoked: Scope[] = []
  let now = new Date('2026-11-16T08:00:00Z')
  const clock = () => now
  const viewerOf = (token: string) => viewerFromCookie(db, `samspil.session=${token}`, false, now)
  return {
    db,
    concepts,
    clock,
    revoked,
    organisationId,
    rooms: { revoke: (scope) => void revoked.push(scope) },
    viewerOf,
    setTime(moment) {
      now = moment
    },
    async person(name, isLeader = false) {
      const id = newId<PersonId>()
      const person: Person = { id, organisationId, name, email: `${id}@example.dk`, isLeader }
      await db.people.create(person)
      return person
    },
    async signedIn(person) {
      const viewer = await viewerOf(await startSession(db, { person, device: 'computer', now }))
      if (!viewer) throw new Error('signing in did not work')
      return viewer
    },
    async close() {
      await db.close()
      await place.remove()
    },
  }
}

/** The form as a leader fills it in. */
export const filledIn = {
  name: 'Maria Lund',
  email: 'maria.lund@example.dk',
  date: '2026-11-26',
  time: '10:00',
  durationMinutes: '90',
  place: 'Lokale 4',
}

export async function plannedMus(
  desk: TestDesk,
  employee: { readonly name: string; readonly email: string },
): Promise<Planned & { readonly facilitator: Viewer }> {
  const facilitator = await desk.signedIn(await desk.person('Søren Friis', true))
  const { name, email } = employee
  const planned = await planConversation(desk, facilitator.actor, { ...filledIn, name, email })
  return { ...planned, facilitator }
}

let count = 0
/** Somebody nobody has met before. */
export function newcomer(): { name: string; email: string } {
  count += 1
  return { name: 'Maria Lund', email: `maria${count}@example.dk` }
}
