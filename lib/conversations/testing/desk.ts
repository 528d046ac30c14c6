import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { startSession } from '../../auth/signIn'
import { type Viewer, viewerFromCookie } from '../../auth/viewer'
import { readConcepts } from '../../concepts/readConcepts'
import { databaseOn } from '../../db/databaseOn'
import { everyValue } from '../../db/testing/everyValue'
import { openEngine } from '../../db/testing/openEngine'
import { temporaryPlace } from '../../db/testing/temporaryPlace'
import { type ConversationId, newId, type OrganisationId, type PersonId } from '../../domain/ids'
import type { Person } from '../../domain/person'
import { createKeyRing, keyBytes } from '../../encryption/keyRing'
import { folderOutbox } from '../../mail/folderOutbox'
import type { Scope } from '../../sync/roomControl'
import { type Planned, planConversation } from '../planConversation'
import type { Desk } from '../services'

export interface TestDesk extends Desk {
  /** What the rooms were told to close. */
  readonly revoked: Scope[]
  /** Whose people were told of changed facts. */
  readonly told: ConversationId[]
  readonly organisationId: OrganisationId
  /** Where letters lie that have been written. */
  readonly mailFolder: string
  setTime(now: Date): void
  person(name: string, isLeader?: boolean): Promise<Person>
  /** Signed in by account. */
  signedIn(person: Person): Promise<Viewer>
  viewerOf(sessionToken: string): Promise<Viewer | null>
  /** What somebody reads who looks into the database: the value of every column of every row. */
  everyValue(): Promise<Set<string>>
  /** As if everybody had approved. */
  seal(id: ConversationId): Promise<void>
  close(): Promise<void>
}

/** The use cases' desk over a real embedded database and the real concepts; only the clock is set by hand. */
export async function openTestDesk(): Promise<TestDesk> {
  const place = await temporaryPlace('pglite')
  const engine = await openEngine(place.options)
  const db = databaseOn(engine)
  const concepts = await readConcepts(join(import.meta.dirname, '../../concepts'))
  const organisationId = newId<OrganisationId>()
  await db.organisations.create({ id: organisationId, name: 'Albertslund' })
  const revoked: Scope[] = []
  const told: ConversationId[] = []
  let now = new Date('2026-11-16T08:00:00Z')
  const clock = () => now
  const mailFolder = join(place.options.dataFolder, 'mail')
  const viewerOf = (token: string) => viewerFromCookie(db, `samspil.session=${token}`, false, now)
  return {
    db,
    concepts,
    clock,
    revoked,
    organisationId,
    keys: createKeyRing([randomBytes(keyBytes)]),
    told,
    mailFolder,
    mail: folderOutbox({
      folder: mailFolder,
      sender: { name: 'Samspil', address: 'samspil@example.dk' },
      host: 'samspil.example.dk',
      onFailure: (code) => {
        throw new Error(`a letter was not written: ${code}`)
      },
    }),
    rooms: { revoke: (scope) => void revoked.push(scope), factsChanged: (id) => void told.push(id) },
    viewerOf,
    everyValue: () => everyValue(engine.sql),
    async seal(id) {
      await engine.sql.query('UPDATE "Conversation" SET "sealedAt" = $1 WHERE "id" = $2', [now, id])
    },
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

/** The form as a leader fills it in for a MUS, but for its people. */
export const filledIn = {
  kind: 'MUS',
  date: '2026-11-26',
  time: '10:00',
  durationMinutes: '90',
  place: 'Lokale 4',
}

export async function plannedMus(
  desk: TestDesk,
  employee: { readonly name: string; readonly email: string },
): Promise<Planned & { readonly token: string; readonly facilitator: Viewer }> {
  const facilitator = await desk.signedIn(await desk.person('Søren Friis', true))
  const { name, email } = employee
  const input = { ...filledIn, participants: [{ name, email }] }
  const planned = await planConversation(desk, facilitator.actor, input)
  return { ...planned, token: planned.invitations[0]?.token ?? '', facilitator }
}

/** A GRUS of so many newcomers. */
export async function plannedGrus(
  desk: TestDesk,
  count: number,
): Promise<Planned & { readonly facilitator: Viewer }> {
  const facilitator = await desk.signedIn(await desk.person('Søren Friis', true))
  const participants = Array.from({ length: count }, newcomer)
  const planned = await planConversation(desk, facilitator.actor, { ...filledIn, kind: 'GRUS', participants })
  return { ...planned, facilitator }
}

let count = 0
/** Somebody nobody has met before. */
export function newcomer(): { name: string; email: string } {
  count += 1
  return { name: 'Maria Lund', email: `maria${count}@example.dk` }
}
