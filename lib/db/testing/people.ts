import { newId, type OrganisationId, type PersonId } from '../../domain/ids'
import type { Person } from '../../domain/person'
import type { Stores } from '../database'

export async function createOrganisation(stores: Stores): Promise<OrganisationId> {
  const id = newId<OrganisationId>()
  await stores.organisations.create({ id, name: 'En kommune' })
  return id
}

/** A new person, in a new organisation unless one is given. */
export async function createPerson(stores: Stores, facts: Partial<Person> = {}): Promise<Person> {
  const organisationId = facts.organisationId ?? (await createOrganisation(stores))
  const person = {
    id: newId<PersonId>(),
    name: 'Anna',
    email: null,
    isLeader: false,
    ...facts,
    organisationId,
  }
  await stores.people.create(person)
  return person
}
