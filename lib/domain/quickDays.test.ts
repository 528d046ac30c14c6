import { expect, test } from 'vitest'
import { type Day, weekdayOf } from './day'
import { quickDays } from './quickDays'

test('in a month, a quarter and half a year, never in a weekend', () => {
  const days = quickDays('2026-11-26' as Day)
  // 26 December 2026 is a Saturday.
  expect(days.map(({ day }) => day)).toEqual(['2026-12-28', '2027-02-26', '2027-05-26'])
  for (const { day } of days) expect(weekdayOf(day)).toBeLessThan(6)
  expect(quickDays('2026-08-31' as Day)[2]?.day).toBe('2027-03-01')
})
