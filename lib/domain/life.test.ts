import { describe, expect, it } from 'vitest'
import { phases } from './conversation'
import { leadsTo, mayBeTaken, stepBackFrom, stepOnFrom } from './life'

const opened = { openedAt: new Date('2026-11-26T09:00:00Z') }
const covered = { openedAt: null }

describe('the life of a conversation', () => {
  it('goes on through all its phases in order', () => {
    for (const [index, phase] of phases.slice(0, -1).entries())
      expect(leadsTo(phase, phases[index + 1] ?? phase)).toBe(true)
  })

  it('goes one step back until it is concluded, and then no more', () => {
    expect(phases.map(stepBackFrom)).toEqual([null, 'planned', 'preparing', 'underWay', null, null])
  })

  it('leaps over nothing, but that nobody need prepare before the table is opened', () => {
    const leaps = phases.flatMap((from) =>
      phases
        .filter((to) => leadsTo(from, to) && phases.indexOf(to) > phases.indexOf(from) + 1)
        .map((to) => [from, to]),
    )
    expect(leaps).toEqual([['planned', 'underWay']])
  })

  it('is opened by its own act, never by a step; once open, a step leads back to the table', () => {
    expect(mayBeTaken('preparing', 'underWay', covered)).toBe(false)
    expect(mayBeTaken('preparing', 'underWay', opened)).toBe(true)
    expect(stepOnFrom({ phase: 'preparing', ...covered })).toBeNull()
    expect(stepOnFrom({ phase: 'preparing', ...opened })).toBe('underWay')
  })

  it('is never concluded by a step alone', () => {
    expect(stepOnFrom({ phase: 'agreeing', ...opened })).toBeNull()
    expect(mayBeTaken('agreeing', 'concluded', opened)).toBe(false)
  })
})
