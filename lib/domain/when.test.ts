import { expect, test } from 'vitest'
import type { Day } from './day'
import { periodOf, readWhen, type When, weekIn, writeWhen } from './when'

const [first, last] = ['2026-12-02', '2027-01-15'] as [Day, Day]

test.each<[When, string]>([
  [{ kind: 'date', on: first }, '2026-12-02'],
  [{ kind: 'week', year: 2027, week: 6 }, '2027-W06'],
  [{ kind: 'period', from: first, to: last }, '2026-12-02/2027-01-15'],
  [{ kind: 'ongoing' }, 'ongoing'],
])('%o is one value', (when, value) => {
  expect(writeWhen(when)).toBe(value)
  expect(readWhen(value)).toEqual(when)
})

test.each([
  '2026-11-31',
  '2027-W53',
  '2027-W00',
  '2026-12-02/',
  '2026-12-02/2026-12-03/2026-12-04',
  '/',
  '',
  'soon',
  null,
  {},
])('%o says no time', (value) => {
  expect(readWhen(value)).toBeNull()
})

test('a period runs forwards, and a week exists', () => {
  expect(periodOf(last, first)).toEqual({ kind: 'period', from: first, to: last })
  expect(readWhen('2027-01-15/2026-12-02')).toEqual(periodOf(first, last))
  expect(weekIn(2026, 53)).toEqual({ kind: 'week', year: 2026, week: 53 })
  expect([weekIn(2027, 53), weekIn(2027, 1.5), weekIn(27, 1)]).toEqual([null, null, null])
})
