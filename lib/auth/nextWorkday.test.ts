import { expect, test } from 'vitest'
import { tenNextWorkday } from './nextWorkday'

test.each([
  ['a Thursday', '2026-11-19T09:00:00Z', '2026-11-20T09:00:00Z'],
  ['a Friday', '2026-11-20T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['a Saturday', '2026-11-21T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['a Sunday', '2026-11-22T09:00:00Z', '2026-11-23T09:00:00Z'],
  ['late in the evening, when UTC is still at yesterday', '2026-06-15T22:30:00Z', '2026-06-17T08:00:00Z'],
  ['the Friday before summer time begins', '2026-03-27T09:00:00Z', '2026-03-30T08:00:00Z'],
])('after %s', (_, now, expected) => {
  expect(tenNextWorkday(new Date(now)).toISOString()).toBe(new Date(expected).toISOString())
})
