import type { Stores } from '../db/database'
import type { Person } from '../domain/person'
import { ensureOrganisation } from './organisation'

/** The one identity provider of an installation, as it is named in the accounts. */
export const workProvider = 'work'

/**
 * The person whom a leader entered with this address before they ever signed in by work login, if there is one.
 * Who already has a work account keeps it: an address that was handed on to a new colleague opens nothing old.
 */
export async function linkablePerson(db: Stores, email: string): Promise<Person | undefined> {
  const person = await db.people.byEmail(await ensureOrganisation(db), email)
  if (!person || (await db.people.hasAccount(person.id, workProvider))) return undefined
  return person
}
