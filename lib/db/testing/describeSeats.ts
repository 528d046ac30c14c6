import { describe, expect, it } from 'vitest'
import type { Reply } from '../../domain/conversation'
import { newId, type PersonId } from '../../domain/ids'
import type { Database } from '../database'
import { createTalk } from './conversations'
import { createPerson } from './people'

const unanswered: Reply = {
  answer: null,
  answeredAt: null,
  proposedAt: null,
  words: '',
  asksForIndividual: false,
}
const reply: Reply = {
  answer: 'another',
  answeredAt: new Date('2027-01-31T23:30:00.007Z'),
  proposedAt: new Date('2027-03-28T02:30:00.250Z'),
  words: 'Hellere “senere” 🌱',
  asksForIndividual: true,
}

/** The rules of the store of seats and answers, on either engine. */
export function describeSeats(open: () => Database): void {
  describe('seats', () => {
    it('of participants are unanswered at first, and the facilitator is none of them', async () => {
      const { id, employee, leader } = await createTalk(open())
      expect(await open().seats.invited(id)).toEqual([
        { personId: employee.id, name: 'Emil', email: null, colour: 2, language: 'da', ...unanswered },
      ])
      expect(await open().seats.reply(id, employee.id)).toEqual(unanswered)
      expect(await open().seats.reply(id, leader.id)).toBeUndefined()
      expect(await open().seats.language(id, leader.id)).toBe('da')
    })

    it('keep an answer as it was given, until everybody is asked anew', async () => {
      const { seats } = open()
      const { id, employee, leader } = await createTalk(open())
      await seats.setReply(id, employee.id, reply)
      await seats.setReply(id, leader.id, reply)
      expect(await seats.reply(id, employee.id)).toEqual(reply)
      expect(await seats.reply(id, leader.id)).toBeUndefined()
      await seats.clearReplies(id)
      expect(await seats.reply(id, employee.id)).toEqual(unanswered)
    })

    it('go to another person without what the first has answered, and keep their colour', async () => {
      const { seats } = open()
      const { id, employee, leader } = await createTalk(open())
      const eva = await createPerson(open(), { name: 'Eva', organisationId: leader.organisationId })
      await seats.setReply(id, employee.id, reply)
      await seats.give(id, employee.id, eva.id)
      expect(await seats.invited(id)).toMatchObject([
        { personId: eva.id, name: 'Eva', colour: 2, ...unanswered },
      ])
      await expect(seats.give(id, employee.id, newId<PersonId>())).rejects.toThrow()
    })

    it('leave a preparation behind for nobody, once it is removed', async () => {
      const { preparations } = open()
      const { id, employee, leader } = await createTalk(open())
      const now = new Date('2027-01-31T23:30:00Z')
      for (const person of [employee, leader])
        await preparations.save(
          id,
          person.id,
          { content: Uint8Array.of(1, 2), isReady: true, byAccount: false },
          now,
        )
      await preparations.removeByLink(id, employee.id)
      expect(await preparations.of(id, employee.id)).toBeUndefined()
      expect(await preparations.ready(id)).toEqual([leader.id])
    })
  })
}
