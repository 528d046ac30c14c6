import { describe, expect, it } from 'vitest'
import { failureName } from '../../domain/errors'
import { newId, type OrganisationId, type PersonId } from '../../domain/ids'
import type { Database } from '../database'
import { createOrganisation, createPerson } from './people'

/** The rules of the stores of organisations and people, on either engine. */
export function describePeople(open: () => Database): void {
  describe('organisations', () => {
    it('are none at first, and then the first is found again', async () => {
      const { organisations } = open()
      expect(await organisations.count()).toBe(0)
      expect(await organisations.first()).toBeUndefined()
      const id = newId<OrganisationId>()
      await organisations.create({ id, name: 'Ærø Kommune' })
      expect(await organisations.count()).toBe(1)
      expect(await organisations.first()).toEqual({ id, name: 'Ærø Kommune' })
    })
  })

  describe('people', () => {
    it('come back as they were written', async () => {
      const { people } = open()
      const person = await createPerson(open(), { name: 'Åse', email: 'Aase@Example.dk', isLeader: true })
      expect(await people.byId(person.id)).toEqual(person)
      expect(await people.byId(newId<PersonId>())).toBeUndefined()
    })

    it('are found by their address, however it is written, in their own organisation only', async () => {
      const { people } = open()
      const person = await createPerson(open(), { email: 'Søren.Å@Example.dk' })
      expect(await people.byEmail(person.organisationId, ' SØREN.å@example.DK ')).toEqual(person)
      expect(await people.byEmail(await createOrganisation(open()), 'søren.å@example.dk')).toBeUndefined()
    })

    it('share no address, whatever its case; people without one are many', async () => {
      const { organisationId } = await createPerson(open(), { email: 'a@example.dk' })
      const second = createPerson(open(), { organisationId, email: 'A@Example.dk' })
      expect(await second.then(() => undefined, failureName)).toBe('EmailBelongsToAnother')
      await createPerson(open(), { organisationId })
      await createPerson(open(), { organisationId })
      await createPerson(open(), { email: 'a@example.dk' })
    })

    it('give an address to one only when many ask at once', async () => {
      const organisationId = await createOrganisation(open())
      const asked = await Promise.allSettled(
        Array.from({ length: 6 }, () => createPerson(open(), { organisationId, email: 'b@example.dk' })),
      )
      const refused = asked.filter((one) => one.status === 'rejected')
      expect(refused.map((one) => failureName(one.reason))).toEqual(Array(5).fill('EmailBelongsToAnother'))
      expect(await open().people.list(organisationId)).toHaveLength(1)
    })

    it('say that a person with the same id is a bug, not a taken address', async () => {
      const person = await createPerson(open(), { email: 'c@example.dk' })
      const again = open().people.create({ ...person, email: 'd@example.dk' })
      expect(await again.then(() => 'created', failureName)).toBeUndefined()
    })

    it('are listed in Danish order, of one organisation', async () => {
      const organisationId = await createOrganisation(open())
      for (const name of ['Ågot', 'Zita', 'Øjvind', 'bo', 'Anna', 'Ælle']) {
        await createPerson(open(), { organisationId, name })
      }
      const names = (await open().people.list(organisationId)).map((person) => person.name)
      expect(names).toEqual(['Anna', 'bo', 'Zita', 'Ælle', 'Øjvind', 'Ågot'])
    })

    it('become leaders and stop being it', async () => {
      const { people } = open()
      const { id } = await createPerson(open())
      await people.setLeader(id, true)
      expect((await people.byId(id))?.isLeader).toBe(true)
      await people.setLeader(id, false)
      expect((await people.byId(id))?.isLeader).toBe(false)
    })

    it('are found by their account at a provider, which stays one person’s', async () => {
      const { people } = open()
      const [anna, bo] = [await createPerson(open()), await createPerson(open())]
      const account = newId<PersonId>()
      await people.linkAccount(anna.id, 'entra', account)
      await people.linkAccount(anna.id, 'entra', account)
      await expect(people.linkAccount(bo.id, 'entra', account)).rejects.toThrow('another person')
      expect(await people.byAccount('entra', account)).toEqual(anna)
      expect(await people.byAccount('adfs', account)).toBeUndefined()
    })
  })
}
