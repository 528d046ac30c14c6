import { describe, expect, it } from 'vitest'
import type { Turn } from '../../domain/talkingRound'
import type { Database } from '../database'
import { createTalk } from './conversations'

/** How a table is led, as both databases must keep it. */
export function describeLeading(open: () => Database): void {
  describe('leading', () => {
    it('nothing is set to begin with, nor for a conversation that is not there', async () => {
      const { id } = await createTalk(open())
      const nothing = { timer: undefined, ledBy: null, turns: [] }
      expect(await open().leading.of(id)).toEqual(nothing)
      expect(await open().leading.of('nowhere' as typeof id)).toEqual(nothing)
    })

    it('keeps the timer running or standing still, to the millisecond, also past its end', async () => {
      const { id } = await createTalk(open())
      const { leading } = open()
      for (const timer of [
        { state: 'running', endsAt: new Date('2026-11-26T10:24:10.123Z') },
        { state: 'paused', remainingMs: 1_450_123 },
        { state: 'paused', remainingMs: -61_000 },
        undefined,
      ] as const) {
        await leading.setTimer(id, timer)
        expect((await leading.of(id)).timer).toEqual(timer)
      }
    })

    it('keeps who leads it, and the conversation says so too', async () => {
      const { id, employee } = await createTalk(open())
      await open().leading.handTo(id, employee.id)
      expect((await open().leading.of(id)).ledBy).toBe(employee.id)
      expect((await open().conversations.byId(id))?.ledBy).toBe(employee.id)
      await open().leading.handTo(id, null)
      expect((await open().conversations.byId(id))?.ledBy).toBeNull()
    })

    it('keeps one round, in its order', async () => {
      const { id, employee, leader } = await createTalk(open())
      const round: Turn[] = [
        { personId: leader.id, state: 'skipped' },
        { personId: employee.id, state: 'speaking' },
      ]
      const next: Turn[] = [
        { personId: employee.id, state: 'speaking' },
        { personId: leader.id, state: 'waiting' },
      ]
      for (const turns of [round, next, []]) {
        await open().leading.setTurns(id, turns)
        expect((await open().leading.of(id)).turns).toEqual(turns)
      }
    })
  })
}
