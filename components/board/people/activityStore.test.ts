import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createActivityStore, idleMs } from './activityStore'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('whoever moves is active, and sits still five seconds after the last movement', () => {
  const store = createActivityStore()
  let changes = 0
  store.subscribe(() => changes++)
  store.noted('maria')
  store.noted('soeren')
  vi.advanceTimersByTime(idleMs - 1)
  store.noted('maria')
  expect([...store.snapshot()]).toEqual(['maria', 'soeren'])
  vi.advanceTimersByTime(idleMs - 1)
  expect([...store.snapshot()]).toEqual(['maria'])
  vi.advanceTimersByTime(1)
  expect([...store.snapshot()]).toEqual([])
  // Two came, two went: the movements between changed nothing.
  expect(changes).toBe(4)
})

test('nothing is left of it when it is over', () => {
  const store = createActivityStore()
  store.noted('maria')
  store.destroy()
  expect(vi.getTimerCount()).toBe(0)
})
