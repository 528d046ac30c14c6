import { expect, test } from 'vitest'
import { noteTime } from './noteTime'

const now = new Date('2026-11-26T13:05:00Z')
const at = (iso: string) => new Date(iso).getTime()

test('of today the time on Danish clocks, of another day the day before it', () => {
  expect(noteTime(at('2026-11-26T13:02:00Z'), now, 'da')).toBe('14.02')
  expect(noteTime(at('2026-11-25T13:02:00Z'), now, 'da')).toBe('25. nov. 14.02')
  expect(noteTime(at('2026-11-25T13:02:00Z'), now, 'en')).toBe('25 Nov 14:02')
})

test('a clock that runs ahead says now', () => {
  expect(noteTime(at('2031-01-01T00:00:00Z'), now, 'da')).toBe('14.05')
})
