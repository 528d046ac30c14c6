import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../../domain/ids'
import type { Database } from '../database'
import { createTalk } from './conversations'

const at = (time: string) => new Date(`2027-03-28T${time}:00.250Z`)
const plan = Uint8Array.of(0, 123, 255)

/** The rules of the store of approvals, on either engine. */
export function describeApprovals(open: () => Database): void {
  describe('approvals', () => {
    it('come back as they were given, one for each person, the newest alone', async () => {
      const { approvals } = open()
      const { id, leader, employee } = await createTalk(open())
      const other = await createTalk(open(), { leader })
      expect(await approvals.of(id)).toEqual([])
      await approvals.give(id, { personId: leader.id, hash: 'old', plan: Uint8Array.of(1), at: at('08:00') })
      await approvals.give(id, { personId: leader.id, hash: 'new', plan, at: at('09:00') })
      await approvals.give(id, { personId: employee.id, hash: 'new', plan, at: at('02:30') })
      const given = [
        { personId: leader.id, hash: 'new', at: at('09:00') },
        { personId: employee.id, hash: 'new', at: at('02:30') },
      ]
      expect(await approvals.of(id)).toEqual(given.sort((a, b) => (a.personId < b.personId ? -1 : 1)))
      expect(Array.from((await approvals.planOf(id, leader.id)) ?? [])).toEqual([0, 123, 255])
      expect(await approvals.of(other.id)).toEqual([])
      expect(await approvals.planOf(other.id, leader.id)).toBeUndefined()
      await expect(
        approvals.give(id, { personId: newId<PersonId>(), hash: 'new', plan, at: at('09:00') }),
      ).rejects.toThrow()
    })

    it('are taken back one by one, and leave a trace', async () => {
      const { approvals } = open()
      const { id, leader, employee } = await createTalk(open())
      await approvals.give(id, { personId: leader.id, hash: 'h', plan, at: at('09:00') })
      expect(await approvals.withdraw(id, employee.id, at('09:01'))).toBe(false)
      expect(await approvals.withdraw(id, leader.id, at('09:01'))).toBe(true)
      expect(await approvals.withdraw(id, leader.id, at('09:02'))).toBe(false)
      expect(await approvals.of(id)).toEqual([])
      expect(await approvals.ended(id)).toEqual([
        { personId: leader.id, why: 'withdrawn', by: leader.id, at: at('09:01') },
      ])
    })

    it('fall together when the plan is changed, and the last trace of each person tells', async () => {
      const { approvals } = open()
      const { id, leader, employee } = await createTalk(open())
      expect(await approvals.clear(id, { by: leader.id, at: at('08:00') })).toEqual([])
      for (const personId of [leader.id, employee.id])
        await approvals.give(id, { personId, hash: 'h', plan, at: at('09:00') })
      const both = [leader.id, employee.id].sort()
      expect(await approvals.clear(id, { by: null, at: at('09:30') })).toEqual(both)
      expect(await approvals.of(id)).toEqual([])
      // A clock that was set back changes nothing of the order.
      await approvals.give(id, { personId: leader.id, hash: 'h', plan, at: at('08:00') })
      await approvals.withdraw(id, leader.id, at('08:01'))
      expect(await approvals.ended(id)).toEqual([
        { personId: employee.id, why: 'changed', by: null, at: at('09:30') },
        { personId: leader.id, why: 'withdrawn', by: leader.id, at: at('08:01') },
      ])
    })

    it('are told to whoever writes into the board, as long as one stands', async () => {
      const { approvals, boardLog } = open()
      const { id, leader, employee } = await createTalk(open())
      const write = async () => {
        const [outcome] = await boardLog.append([
          { conversationId: id, epoch: 1, personId: leader.id, update: Uint8Array.of(7), newClients: [] },
        ])
        return outcome?.kind === 'stored' && outcome.isApproved === true
      }
      expect(await write()).toBe(false)
      for (const personId of [leader.id, employee.id])
        await approvals.give(id, { personId, hash: 'h', plan, at: at('09:00') })
      expect(await write()).toBe(true)
      await approvals.withdraw(id, leader.id, at('09:01'))
      expect(await write()).toBe(true)
      await approvals.withdraw(id, employee.id, at('09:02'))
      expect(await write()).toBe(false)
      await approvals.give(id, { personId: leader.id, hash: 'h', plan, at: at('09:03') })
      await approvals.clear(id, { by: null, at: at('09:04') })
      expect(await write()).toBe(false)
    })
  })
}
