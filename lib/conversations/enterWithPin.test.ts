import { expect, test } from 'vitest'
import { lockedForMs, lockMs } from './enterWithPin'

test('each wrong PIN after the wait locks twice as long, a day at most', () => {
  expect([3, 4, 5, 6, 7].map((failed) => lockedForMs(failed) / lockMs)).toEqual([1, 1, 2, 4, 8])
  expect(lockedForMs(1000)).toBe(24 * 60 * 60 * 1000)
})
