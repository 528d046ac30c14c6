import { describe, expect, it } from 'vitest'
import { type Day, daysBetween } from './day'
import { byDueDay, type Dated, dueOn, dueSeenFrom } from './followUp'

const day = (text: string) => text as Day
const nothing: Dated = { followUpOn: null, when: null }

describe('the day of following up', () => {
  it('is the agreement’s own before the plan’s, and the plan’s before the day it is done', () => {
    const when = { kind: 'date', on: '2027-03-01' } as const
    expect(dueOn({ followUpOn: '2027-01-04', when }, '2027-02-01')).toBe('2027-01-04')
    expect(dueOn({ followUpOn: null, when }, '2027-02-01')).toBe('2027-02-01')
    expect(dueOn({ followUpOn: null, when }, null)).toBe('2027-03-01')
  })

  it('is the last day of a period, a week’s Friday, and none along the way', () => {
    const of = (when: Dated['when']) => dueOn({ ...nothing, when }, null)
    expect(of({ kind: 'period', from: '2027-01-04', to: '2027-01-29' })).toBe('2027-01-29')
    expect(of({ kind: 'week', year: 2026, week: 53 })).toBe('2027-01-01')
    expect(of({ kind: 'ongoing' })).toBeNull()
    expect(of(null)).toBeNull()
  })

  it('is none where what was stored is no day', () => {
    expect(dueOn({ followUpOn: '2027-02-30', when: null }, 'snart')).toBeNull()
  })
})

describe('how near a day is', () => {
  const from = (on: string | null) => dueSeenFrom(day('2026-11-26'), on === null ? null : day(on))

  it('is said in days behind, by weekday within a week, and by date after that', () => {
    expect(from('2026-11-18')).toEqual({ kind: 'overdue', days: 8 })
    expect(from('2026-11-25')).toEqual({ kind: 'overdue', days: 1 })
    expect(from('2026-11-26')).toEqual({ kind: 'today' })
    expect(from('2026-11-27')).toEqual({ kind: 'tomorrow' })
    expect(from('2026-12-02')).toEqual({ kind: 'weekday', on: '2026-12-02' })
    expect(from('2026-12-03')).toEqual({ kind: 'later', on: '2026-12-03' })
    expect(from(null)).toEqual({ kind: 'undated' })
  })

  it('counts whole days over the changes of the clock and over leap days', () => {
    expect(daysBetween(day('2027-03-27'), day('2027-03-29'))).toBe(2)
    expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2)
    expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2)
    expect(daysBetween(day('2027-01-01'), day('2026-12-31'))).toBe(-1)
  })
})

it('the most overdue comes first, and what has no day last', () => {
  const items = [null, '2026-12-12', '2026-11-18', null, '2026-11-27'].map((on, index) => ({
    index,
    dueOn: on === null ? null : day(on),
  }))
  expect(byDueDay(items).map(({ index }) => index)).toEqual([2, 4, 1, 0, 3])
})
