import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const looks = vi.hoisted(() => ({ isCalm: true }))
vi.mock('@/components/looks/looksStore', () => ({ isCalm: () => looks.isCalm }))

beforeEach(() => {
  vi.useFakeTimers()
  looks.isCalm = true
})
afterEach(() => vi.useRealTimers())

/** What is shown of what comes. Loaded anew, since the look is remembered for a while. */
async function shown() {
  vi.resetModules()
  const { slowed } = await import('./slowed')
  const seen: number[] = []
  return { seen, slow: slowed((at: number) => seen.push(at)) }
}

test('where less motion is wanted, thirty movements in a second are a few steps, the newest last', async () => {
  const { seen, slow } = await shown()
  for (let at = 1; at <= 30; at++) {
    slow(at)
    vi.advanceTimersByTime(33)
  }
  vi.advanceTimersByTime(250)
  expect(seen.length).toBeLessThanOrEqual(5)
  expect(seen.at(0)).toBe(1)
  expect(seen.at(-1)).toBe(30)
})

test('whoever wants motion again sees it at once, and nothing older after it', async () => {
  const { seen, slow } = await shown()
  slow(1)
  vi.advanceTimersByTime(900)
  slow(2)
  slow(3)
  looks.isCalm = false
  vi.advanceTimersByTime(101)
  slow(4)
  vi.advanceTimersByTime(1_000)
  expect(seen).toEqual([1, 2, 4])
})
