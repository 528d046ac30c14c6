import { expect, test } from 'vitest'
import { formatWhen, parseLocalTime } from './formatWhen'

test('a moment is said as people say it, on Danish clocks', () => {
  const moment = new Date('2026-11-26T09:00:00Z')
  expect(formatWhen(moment, 'da')).toBe('torsdag 26. november kl. 10.00')
  expect(formatWhen(moment, 'en')).toBe('Thursday 26 November at 10:00')
})

test('winter, summer, and the hour that autumn repeats', () => {
  expect(parseLocalTime('2026-11-26', '10:00')).toEqual(new Date('2026-11-26T09:00:00Z'))
  expect(parseLocalTime('2026-06-26', '10:00')).toEqual(new Date('2026-06-26T08:00:00Z'))
  expect(parseLocalTime('2026-10-25', '02:30')).toEqual(new Date('2026-10-25T00:30:00Z'))
})

test.each([
  ['2026-11-31', '10:00'],
  ['2026-02-29', '10:00'],
  ['2026-03-29', '02:30'],
  ['2026-13-01', '10:00'],
  ['2026-11-26', '24:00'],
  ['2026-11-26', '10:60'],
  ['26-11-2026', '10:00'],
  ['', ''],
])('%s %s does not exist', (date, time) => {
  expect(parseLocalTime(date, time)).toBeUndefined()
})
