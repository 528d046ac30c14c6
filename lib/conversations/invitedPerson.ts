import type { Stores } from '../db/database'
import { Failure } from '../domain/errors'
import { type ConversationId, newId, type OrganisationId, type PersonId } from '../domain/ids'
import type { Person } from '../domain/person'
import type { PersonInput } from './planInput'

/**
 * Who has that address already; undefined for nobody. Another name on a known address is a slip, which would invite a
 * stranger: throws `EmailBelongsToAnother`.
 */
export async function knownPerson(
  tx: Pick<Stores, 'people'>,
  organisationId: OrganisationId,
  { name, email }: PersonInput,
): Promise<Person | undefined> {
  const known = await tx.people.byEmail(organisationId, email)
  if (known && nameKey(known.name) !== nameKey(name)) throw new Failure('EmailBelongsToAnother')
  return known
}

/** The person with that address, or a new one. Throws `EmailBelongsToAnother`. */
export async function invitedPerson(
  tx: Pick<Stores, 'people'>,
  organisationId: OrganisationId,
  conversationId: ConversationId,
  { name, email }: PersonInput,
): Promise<Person> {
  const known = await knownPerson(tx, organisationId, { name, email })
  if (known) return known
  const person: Person = { id: newId<PersonId>(), organisationId, name, email, isLeader: false }
  await tx.people.create(person, conversationId)
  return person
}

const nameKey = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('da')
