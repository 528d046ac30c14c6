import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../domain/ids'
import type { Database } from '../database'
import { createTalk } from './conversations'

/** What the log tells a moment of what stands beside the board, on either engine. */
export function describeFacts(open: () => Database): void {
  describe('what stands beside a board', () => {
    it('[HISTORY10] is the phase, the opening, steps and picks in the order in which they came, to the millisecond', async () => {
      const { id, leader, employee } = await createTalk(open())
      const db = open()
      const nothing = { picks: [], approvals: [], endedApprovals: [], steps: [] }
      expect(await db.boardLog.facts(id)).toEqual({ ...nothing, phase: 'planned', openedAt: null })
      const [early, at, late] = [100, 250, 901].map((ms) => new Date(Date.UTC(2027, 2, 28, 8, 0, 0, ms)))
      if (!early || !at || !late) throw new Error('there are three times')
      const steps = [
        { from: 'planned', to: 'preparing', personId: null, at: early },
        { from: 'preparing', to: 'underWay', personId: leader.id, at },
      ] as const
      for (const step of steps) await db.conversations.step(id, step)
      await db.conversations.setOpened(id, at)
      await db.picks.replace(id, leader.id, ['mod'], late)
      await db.picks.replace(id, employee.id, ['tillid', 'mod'], at)
      expect(await db.boardLog.facts(id)).toEqual({
        ...nothing,
        phase: 'underWay',
        openedAt: at,
        picks: [
          { personId: employee.id, keyword: 'mod', at },
          { personId: employee.id, keyword: 'tillid', at },
          { personId: leader.id, keyword: 'mod', at: late },
        ],
        steps,
      })
      expect(await db.boardLog.facts(newId<ConversationId>())).toBeUndefined()
    })

    it('[HISTORY10] is who has approved the plan, and of each who had, what ended the last', async () => {
      const { id, leader, employee } = await createTalk(open())
      const db = open()
      const at = new Date(Date.UTC(2027, 2, 28, 8, 0, 0, 250))
      const approval = { hash: 'ab12', plan: Uint8Array.of(1), at }
      const told = async () => {
        const facts = await db.boardLog.facts(id)
        return [facts?.approvals, facts?.endedApprovals]
      }
      await db.approvals.give(id, { ...approval, personId: employee.id })
      await db.approvals.withdraw(id, employee.id, at)
      await db.approvals.give(id, { ...approval, personId: employee.id })
      await db.approvals.clear(id, { by: leader.id, at })
      await db.approvals.give(id, { ...approval, personId: leader.id })
      expect(await told()).toEqual([
        [{ personId: leader.id, at }],
        [{ personId: employee.id, by: leader.id }],
      ])
    })
  })
}
