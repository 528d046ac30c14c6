import { describe, expect, it } from 'vitest'
import { newId } from '../../domain/ids'
import type { Database } from '../database'
import { createTalk } from './conversations'

const at = new Date('2027-03-28T02:30:00.250Z')

/** The rules of the store of filed copies, and of who has written in a board, on either engine. */
export function describeFilings(open: () => Database): void {
  describe('filed copies', () => {
    it('are ticked off once, whoever does so first, and can be taken away again', async () => {
      const { filings } = open()
      const { id, leader, employee } = await createTalk(open())
      expect(await filings.of(id)).toEqual([])
      const filing = { personId: employee.id, by: leader.id, at }
      await filings.file(id, filing)
      await filings.file(id, { ...filing, by: employee.id, at: new Date() })
      expect(await filings.of(id)).toEqual([filing])
      expect(await filings.of((await createTalk(open())).id)).toEqual([])
      await filings.unfile(id, leader.id)
      expect(await filings.of(id)).toEqual([filing])
      await filings.unfile(id, employee.id)
      await filings.unfile(id, employee.id)
      expect(await filings.of(id)).toEqual([])
    })

    it('are known beside who wrote what on the board they came from', async () => {
      const { boards, boardLog } = open()
      const { id, leader, employee } = await createTalk(open())
      expect([...(await boards.writers(id))]).toEqual([])
      const largest = 2 ** 32 - 1
      const claim = { conversationId: id, epoch: 1, update: null }
      await boardLog.append([
        { ...claim, personId: leader.id, newClients: [7] },
        { ...claim, personId: employee.id, newClients: [largest] },
      ])
      const writers = await boards.writers(id)
      expect(writers.get(7)).toBe(leader.id)
      expect(writers.get(largest)).toBe(employee.id)
      expect([...(await boards.writers(newId()))]).toEqual([])
    })
  })
}
