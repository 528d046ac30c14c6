import { createHash } from 'node:crypto'
import type { Database } from '../lib/db/database'
import type { Concept } from '../lib/domain/concept'
import {
  type ConversationId,
  newId,
  type OrganisationId,
  type PersonId,
  type SessionId,
} from '../lib/domain/ids'
import type { Person } from '../lib/domain/person'
import type { Judge } from '../server/sync/judgement'

/** Stands in every bundle that holds this door; a test looks for it in the product's own. */
export const doorMarker = 'everyone-comes-in-by-the-bench-door'

const emptyDocument = Uint8Array.of(0, 0)
/** Kept: the product reads an id as it stands, and what is measured must not hash at every join. */
const named = new Map<string, ConversationId>()
const never = new Date('9999-12-31')

/**
 * Lets everyone in as one and the same person, each socket as a sign-in of its own, and creates what is asked for
 * with an empty document. After a conversation's first, joining asks the database nothing.
 */
export async function openDoor(db: Database, concept: Concept): Promise<Judge> {
  const person = await onlyPerson(db)
  const seat = { personId: person.id, name: person.name, role: 'facilitator', colour: 1 } as const
  let sockets = 0
  const there = new Map<ConversationId, Promise<void>>()
  for (const { id } of await db.conversations.ofPerson(person.id)) there.set(id, Promise.resolve())

  async function create(id: ConversationId): Promise<void> {
    try {
      await db.conversations.create({
        id,
        organisationId: person.organisationId,
        kind: 'MUS',
        concept,
        startsAt: new Date(),
        durationMinutes: 60,
        place: null,
        seats: [seat],
        board: emptyDocument,
      })
    } catch (error) {
      // Another process on this database may have been first.
      if (!(await db.conversations.byId(id))) throw error
    }
  }

  function ensure(id: ConversationId): Promise<void> {
    const known = there.get(id)
    if (known) return known
    const creating = create(id)
    there.set(id, creating)
    creating.catch(() => there.delete(id))
    return creating
  }

  return async (_request, conversationId) => {
    await ensure(conversationId)
    return {
      verdict: 'allowed',
      mayEdit: true,
      person: { id: person.id, name: person.name, role: seat.role, colour: seat.colour },
      people: [seat],
      sessionId: `${++sockets}` as SessionId,
      expiresAt: never,
    }
  }
}

async function onlyPerson(db: Database): Promise<Person> {
  const organisationId = (await db.organisations.first())?.id ?? newId<OrganisationId>()
  const email = `${doorMarker}@example.org`
  const known = await db.people.byEmail(organisationId, email)
  if (known) return known
  const person = { id: newId<PersonId>(), organisationId, name: 'Bench', email, isLeader: true }
  if ((await db.organisations.count()) === 0)
    await db.organisations.create({ id: organisationId, name: 'Bench' })
  await db.people.create(person)
  return person
}

/** Any name of up to 200 letters, digits, dots, dashes, underscores or percent signs has a conversation: the same one always. */
export function conversationNamed(name: string): ConversationId | undefined {
  if (!/^[\w.%~-]{1,200}$/.test(name)) return undefined
  const known = named.get(name)
  if (known) return known
  const alphabet = 'abcdefghijklmnopqrstuvwxyz234567'
  const bytes = createHash('sha256').update(name).digest().subarray(0, 26)
  const id = Array.from(bytes, (byte) => alphabet[byte & 31]).join('') as ConversationId
  named.set(name, id)
  return id
}
