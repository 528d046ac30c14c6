import { describe, expect, it } from 'vitest'
import { type ConversationId, newId, type PersonId } from '../../domain/ids'
import type { Database } from '../database'
import { conceptForTests } from './conceptForTests'
import { createTalk } from './conversations'
import { createPerson } from './people'

/** The rules of the store of conversations and of transactions, on either engine. */
export function describeConversations(open: () => Database): void {
  describe('conversations', () => {
    it('come back with their concept, seats, time and board', async () => {
      const board = Uint8Array.of(1, 0, 255)
      const { id, leader, employee } = await createTalk(open(), { board })
      const found = await open().conversations.byId(id)
      expect(found).toEqual({
        id,
        kind: 'MUS',
        phase: 'planned',
        concept: conceptForTests,
        startsAt: new Date('2027-03-28T02:30:00.250Z'),
        durationMinutes: 90,
        place: null,
        seats: [
          { personId: leader.id, name: 'Lone', role: 'facilitator', colour: 1 },
          { personId: employee.id, name: 'Emil', role: 'participant', colour: 2 },
        ],
        epoch: 1,
        openedAt: null,
        sealedAt: null,
        cancelledAt: null,
        ledBy: null,
        createdAt: expect.any(Date),
      })
      expect(JSON.stringify(found?.concept)).toBe(JSON.stringify(conceptForTests))
      expect(Array.from((await open().boardLog.load(id))?.state ?? [])).toEqual([1, 0, 255])
      expect(await open().conversations.byId(newId<ConversationId>())).toBeUndefined()
    })

    it('of a person are those with a seat for them, soonest first, without the concept', async () => {
      const first = await createTalk(open(), { startsAt: new Date('2027-05-02T08:00:00Z') })
      const { leader } = first
      const second = await createTalk(open(), { leader, startsAt: new Date('2027-05-01T08:00:00Z') })
      const list = await open().conversations.ofPerson(leader.id)
      expect(list.map((talk) => talk.id)).toEqual([second.id, first.id])
      expect(list[0]?.seats.map((seat) => seat.name)).toEqual(['Lone', 'Emil'])
      expect(list[0]).not.toHaveProperty('concept')
      expect((await open().conversations.ofPerson(first.employee.id)).map((talk) => talk.id)).toEqual([
        first.id,
      ])
      expect(await open().conversations.ofPerson(newId<PersonId>())).toEqual([])
    })

    it('leave a phase once, when many try at the same moment', async () => {
      const { id } = await createTalk(open())
      const at = new Date('2027-03-28T08:00:00Z')
      const step = { from: 'planned', to: 'underWay', personId: null, at } as const
      const tries = await Promise.all([1, 2, 3, 4].map(() => open().conversations.step(id, step)))
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect((await open().conversations.byId(id))?.phase).toBe('underWay')
      expect(await open().conversations.steps(id)).toEqual([step])
      expect(await open().conversations.step(newId<ConversationId>(), step)).toBe(false)
    })

    it('move, and count each change of their calendar entry', async () => {
      const { conversations } = open()
      const { id } = await createTalk(open())
      expect(await conversations.calendarSequence(id)).toBe(0)
      const to = { startsAt: new Date('2027-06-01T08:00:00.001Z'), durationMinutes: 45, place: 'En gåtur' }
      expect(await conversations.move(id, to)).toBe(1)
      expect(await conversations.byId(id)).toMatchObject(to)
      expect(await conversations.move(id, { ...to, place: null })).toBe(2)
      expect(await conversations.calendarSequence(id)).toBe(2)
    })

    it('are called off once, when many try at the same moment', async () => {
      const { conversations } = open()
      const { id } = await createTalk(open())
      const at = new Date('2027-03-28T08:00:00Z')
      const tries = await Promise.all([1, 2, 3, 4].map(() => conversations.cancel(id, at)))
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect((await conversations.byId(id))?.cancelledAt).toEqual(at)
      expect(await conversations.calendarSequence(id)).toBe(1)
      expect(await conversations.cancel(newId<ConversationId>(), at)).toBe(false)
    })

    it('are not created at all when a seat cannot be', async () => {
      const { id, leader } = await createTalk(open())
      const other = newId<ConversationId>()
      const talk = await open().conversations.byId(id)
      const created = open().conversations.create({
        id: other,
        organisationId: leader.organisationId,
        kind: 'MUS',
        concept: conceptForTests,
        startsAt: talk?.startsAt ?? new Date(0),
        durationMinutes: 60,
        place: 'Rådhuset',
        seats: [{ personId: newId<PersonId>(), role: 'participant', colour: 1 }],
        board: Uint8Array.of(0, 0),
      })
      await expect(created).rejects.toThrow()
      expect(await open().conversations.byId(other)).toBeUndefined()
    })
  })

  describe('transactions', () => {
    it('give back what the work returns, and keep what it did', async () => {
      const person = await open().transaction(async (tx) => {
        const created = await createPerson(tx)
        expect(await tx.people.byId(created.id)).toEqual(created)
        return created
      })
      expect(await open().people.byId(person.id)).toEqual(person)
    })

    it('leave nothing behind when the work throws, and throw the same', async () => {
      let id = newId<ConversationId>()
      const work = open().transaction(async (tx) => {
        id = (await createTalk(tx)).id
        throw new RangeError('the work failed')
      })
      await expect(work).rejects.toThrow(RangeError)
      expect(await open().conversations.byId(id)).toBeUndefined()
      expect(await open().boardLog.load(id)).toBeUndefined()
    })

    it('run side by side with board updates without waiting for ever', async () => {
      const { id } = await createTalk(open())
      const work = Array.from({ length: 6 }, () => open().transaction((tx) => createPerson(tx)))
      const update = {
        conversationId: id,
        epoch: 1,
        personId: null,
        update: Uint8Array.of(7),
        newClients: [],
      }
      const appends = Array.from({ length: 6 }, () => open().boardLog.append([update]))
      await Promise.all([...work, ...appends])
      expect((await open().boardLog.load(id))?.tail).toHaveLength(6)
    })
  })
}
