import { expect, test } from 'vitest'
import type { Day } from '../domain/day'
import type { When } from '../domain/when'
import { formatCalendarDay, formatTimeOf, formatWeekday, monthName } from './formatDay'

const day = (text: string) => text as Day

test('a day is said as people say it, the same on every clock', () => {
  expect(formatCalendarDay(day('2027-01-15'), 'da')).toBe('15. januar 2027')
  expect(formatCalendarDay(day('2027-01-15'), 'en')).toBe('15 January 2027')
  expect(formatWeekday(day('2027-01-15'), 'da')).toBe('fredag 15. januar 2027')
  expect(formatWeekday(day('2027-03-28'), 'en')).toBe('Sunday 28 March 2027')
  expect([1, 12].map((month) => monthName(month, 'da'))).toEqual(['januar', 'december'])
})

test.each<[When, string, string]>([
  [{ kind: 'date', on: day('2026-12-02') }, '2. december 2026', '2 December 2026'],
  [{ kind: 'week', year: 2027, week: 6 }, 'uge 6, 2027', 'week 6, 2027'],
  [{ kind: 'ongoing' }, 'løbende', 'along the way'],
  [
    { kind: 'period', from: day('2026-12-02'), to: day('2026-12-11') },
    '2.–11. december 2026',
    '2–11 December 2026',
  ],
  [
    { kind: 'period', from: day('2026-11-02'), to: day('2026-12-11') },
    '2. november – 11. december 2026',
    '2 November – 11 December 2026',
  ],
  [
    { kind: 'period', from: day('2026-12-02'), to: day('2027-01-11') },
    '2. december 2026 – 11. januar 2027',
    '2 December 2026 – 11 January 2027',
  ],
  [{ kind: 'period', from: day('2026-12-02'), to: day('2026-12-02') }, '2. december 2026', '2 December 2026'],
])('%o', (when, danish, english) => {
  expect(formatTimeOf(when, 'da')).toBe(danish)
  expect(formatTimeOf(when, 'en')).toBe(english)
})
