import { expect, test } from 'vitest'
import { addDays, addMonths, type Day, mondayOf, readDay, weekdayOf, weekOf, weeksIn } from './day'

const day = (text: string) => text as Day

test.each(['2026-11-30', '2028-02-29', '2000-02-29', '2027-01-01'])('%s is a day', (text) => {
  expect(readDay(text)).toBe(text)
})

test.each([
  '2026-11-31',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '30-11-2026',
  ' 2026-11-30',
  '',
  null,
  20261130,
])('%s is none', (value) => {
  expect(readDay(value)).toBeNull()
})

test('days and months on, over the end of a month and of a year, and over the clock change', () => {
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(day('2027-03-27'), 2)).toBe('2027-03-29')
  expect(addDays(day('2027-03-01'), -1)).toBe('2027-02-28')
  expect(addMonths(day('2026-11-30'), 3)).toBe('2027-02-28')
  expect(addMonths(day('2026-11-26'), 2)).toBe('2027-01-26')
})

test.each([
  ['2026-11-26', 2026, 48],
  ['2027-01-01', 2026, 53],
  ['2027-01-04', 2027, 1],
  ['2024-12-30', 2025, 1],
  ['2021-01-03', 2020, 53],
])('%s lies in %i, week %i', (text, year, week) => {
  expect(weekOf(day(text))).toEqual({ year, week })
  const monday = mondayOf({ year, week })
  expect(weekdayOf(monday)).toBe(1)
  expect(monday <= text && text <= addDays(monday, 6)).toBe(true)
})

test('a year has 52 weeks, some 53', () => {
  expect([2020, 2025, 2026, 2027].map(weeksIn)).toEqual([53, 52, 53, 52])
})
