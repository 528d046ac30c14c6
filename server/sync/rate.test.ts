import { describe, expect, it } from 'vitest'
import { createRate } from './rate'

/** How many of `count` tries at that time go through. */
function taken(rate: ReturnType<typeof createRate>, count: number, nowMs: number): number {
  let passed = 0
  for (let tries = 0; tries < count; tries++) if (rate.take(nowMs)) passed++
  return passed
}

describe('[WIRE12] a rate', () => {
  it('lets a burst through at once, and no more', () => {
    expect(taken(createRate({ burst: 5, perSecond: 10 }), 9, 1_000)).toBe(5)
  })

  it('fills with time, by so many a second', () => {
    const rate = createRate({ burst: 5, perSecond: 10 })
    taken(rate, 5, 0)
    expect(taken(rate, 9, 99)).toBe(0)
    expect(taken(rate, 9, 100)).toBe(1)
    expect(taken(rate, 9, 400)).toBe(3)
  })

  it('never holds more than its burst, however long nothing came', () => {
    const rate = createRate({ burst: 5, perSecond: 10 })
    taken(rate, 5, 0)
    expect(taken(rate, 9, 3_600_000)).toBe(5)
  })

  it('lets whoever stays below it go on for ever', () => {
    const rate = createRate({ burst: 2, perSecond: 10 })
    for (let nowMs = 0; nowMs < 60_000; nowMs += 100) expect(rate.take(nowMs)).toBe(true)
  })

  it('loses nothing to tries that fail', () => {
    const rate = createRate({ burst: 1, perSecond: 10 })
    taken(rate, 1, 0)
    for (let nowMs = 1; nowMs < 100; nowMs++) expect(rate.take(nowMs)).toBe(false)
    expect(rate.take(100)).toBe(true)
  })

  it('is not emptied by a clock that is set back', () => {
    const rate = createRate({ burst: 5, perSecond: 10 })
    expect(taken(rate, 2, 3_600_000)).toBe(2)
    expect(taken(rate, 9, 0)).toBe(3)
    expect(taken(rate, 9, 100)).toBe(1)
  })
})
