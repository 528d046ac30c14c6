import { describe, expect, it } from 'vitest'
import { failureName } from '../../domain/errors'
import { newId, type OrganisationId, type PersonId } from '../../domain/ids'
import type { Database } from '../database'
import { createTalk } from './conversations'
import { createInvitation } from './describeInvitations'
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

    it('have met those with a seat beside theirs, in Danish order', async () => {
      const first = await createTalk(open())
      const { leader } = first
      const zita = await createPerson(open(), { name: 'Zita', organisationId: leader.organisationId })
      await createTalk(open(), { leader })
      await createTalk(open())
      const met = await open().people.metBy(leader.id)
      expect(met.map(({ name }) => name)).toEqual(['Emil', 'Emil'])
      expect(met).toContainEqual(first.employee)
      expect(await open().people.metBy(first.employee.id)).toEqual([leader])
      expect(await open().people.metBy(zita.id)).toEqual([])
    })

    it('are only invited until somebody has come in as them, or there is anything else of theirs', async () => {
      const { people, invitations, seats, conversations } = open()
      const talk = await createTalk(open())
      const { organisationId } = talk.leader
      const invited = async () => {
        const person = { id: newId<PersonId>(), organisationId, name: 'Eva', email: null, isLeader: false }
        const { id } = await createTalk(open(), { leader: talk.leader })
        await people.create(person, id)
        const [seat] = await seats.invited(id)
        if (seat) await seats.give(id, seat.personId, person.id)
        return { person, id }
      }
      const only = await invited()
      expect(await people.isInvitedOnly(only.person.id, only.id)).toBe(true)
      expect(await people.isInvitedOnly(only.person.id, talk.id)).toBe(false)
      expect(await people.isInvitedOnly(talk.employee.id, talk.id)).toBe(false)

      const withAccount = await invited()
      await people.linkAccount(withAccount.person.id, 'entra', newId<PersonId>())
      expect(await people.isInvitedOnly(withAccount.person.id, withAccount.id)).toBe(false)

      const opened = await invited()
      const here = { id: opened.id, leader: talk.leader, employee: opened.person }
      const invitation = await createInvitation(open(), here)
      expect(await people.isInvitedOnly(opened.person.id, opened.id)).toBe(true)
      await invitations.claim(invitation.id, 'pin', new Date('2027-01-01T00:00:00Z'))
      expect(await people.isInvitedOnly(opened.person.id, opened.id)).toBe(false)

      const elsewhere = await invited()
      const other = await createTalk(open(), { leader: talk.leader })
      await seats.give(other.id, other.employee.id, elsewhere.person.id)
      expect(await people.isInvitedOnly(elsewhere.person.id, elsewhere.id)).toBe(false)
      expect((await conversations.byId(other.id))?.seats.map(({ name }) => name)).toEqual(['Lone', 'Eva'])
    })

    it('get another address, unless it is taken, and can be forgotten', async () => {
      const { people } = open()
      const { organisationId } = await createPerson(open(), { email: 'e@example.dk' })
      const person = await createPerson(open(), { organisationId, email: 'f@example.dk' })
      await people.setEmail(person.id, 'G@example.dk')
      expect(await people.byEmail(organisationId, 'g@example.DK')).toEqual({
        ...person,
        email: 'G@example.dk',
      })
      const taken = people.setEmail(person.id, 'E@example.dk')
      expect(await taken.then(() => undefined, failureName)).toBe('EmailBelongsToAnother')
      await people.delete(person.id)
      expect(await people.byId(person.id)).toBeUndefined()
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
