import { seedBoard } from '../board/seed'
import type { Database, Stores } from '../db/database'
import type { Concept } from '../domain/concept'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import type { Person } from '../domain/person'
import { tenNextWorkday } from './nextWorkday'
import { organisationId } from './organisation'

/** The people of the demo municipality, in the order in which the sign-in page offers them. */
export const demoPeople = [
  { id: 'samspildemosorensamspildem' as PersonId, name: 'Søren Friis', mail: 'soeren.friis', isLeader: true },
  { id: 'samspildemomariasamspildem' as PersonId, name: 'Maria Lund', mail: 'maria.lund', isLeader: false },
  {
    id: 'samspildemojonassamspildem' as PersonId,
    name: 'Jonas Meldgaard',
    mail: 'jonas.meldgaard',
    isLeader: false,
  },
  {
    id: 'samspildemokirstensamspild' as PersonId,
    name: 'Kirsten Dahl',
    mail: 'kirsten.dahl',
    isLeader: true,
  },
] as const

const [soeren, maria] = demoPeople

/**
 * Whether anybody may sign in as one of the demo people: only on an installation that nothing has been set up for
 * (no database, address, work sign-in or mail server), or when `SAMSPIL_DEMO=1` says so.
 */
export function isDemo(env: Readonly<Record<string, string | undefined>>): boolean {
  if (env.SAMSPIL_DEMO?.trim() === '1') return true
  const settings = [
    'DATABASE_URL',
    'PUBLIC_URL',
    'OIDC_ISSUER',
    'OIDC_CLIENT_ID',
    'OIDC_CLIENT_SECRET',
    'SMTP_URL',
  ]
  return settings.every((name) => !env[name]?.trim())
}

/** An installation that is a demo no longer must not know those whom anybody could be. */
export async function endDemoSessions(db: Pick<Stores, 'sessions'>): Promise<void> {
  for (const { id } of demoPeople) await db.sessions.deleteByPerson(id)
}

/**
 * Fills an empty database with the demo municipality: its people and one planned MUS. It does nothing to a database
 * that has an organisation already. All of it is one transaction with ids that are always the same, so that of two
 * processes starting at once one fills and the other finds it filled.
 */
export async function fillDemo(db: Database, concepts: readonly Concept[], clock: () => Date): Promise<void> {
  if ((await db.organisations.count()) > 0) return
  try {
    await db.transaction((tx) => fill(tx, concepts, clock()))
  } catch (error) {
    if ((await db.organisations.count()) === 0) throw error
  }
}

async function fill(tx: Stores, concepts: readonly Concept[], now: Date): Promise<void> {
  await tx.organisations.create({ id: organisationId, name: 'Demokommunen' })
  for (const { mail, ...person } of demoPeople) {
    const row: Person = { ...person, organisationId, email: `${mail}@example.dk` }
    await tx.people.create(row)
  }
  const concept = concepts.find((candidate) => candidate.isOffered && candidate.kinds.MUS)
  if (!concept) return
  await tx.conversations.create({
    id: newId<ConversationId>(),
    organisationId,
    kind: 'MUS',
    concept,
    startsAt: tenNextWorkday(now),
    durationMinutes: 90,
    place: 'Mødelokale 2',
    seats: [
      { personId: soeren.id, role: 'facilitator', colour: 2 },
      { personId: maria.id, role: 'participant', colour: 1 },
    ],
    board: seedBoard(concept),
  })
}
