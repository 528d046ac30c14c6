import * as prng from 'lib0/prng'
import { describe, expect, it } from 'vitest'
import { createIdRanges } from './idRanges'

describe('ranges of ids', () => {
  it('hold nothing at first, and of another client nothing ever', () => {
    const ranges = createIdRanges()
    expect(ranges.has(7, 0, 1)).toBe(false)
    ranges.add(7, 0, 5)
    expect(ranges.has(8, 0, 1)).toBe(false)
  })

  it('answer for all of what is asked, not for a part of it', () => {
    const ranges = createIdRanges()
    ranges.add(7, 10, 5)
    expect(ranges.has(7, 10, 5)).toBe(true)
    expect(ranges.has(7, 12, 3)).toBe(true)
    expect(ranges.has(7, 9, 2)).toBe(false)
    expect(ranges.has(7, 14, 2)).toBe(false)
    expect(ranges.has(7, 15, 1)).toBe(false)
  })

  it('join where they touch, from either side, and over a gap that is filled', () => {
    const ranges = createIdRanges()
    ranges.add(7, 0, 3)
    ranges.add(7, 6, 3)
    expect(ranges.has(7, 0, 9)).toBe(false)
    ranges.add(7, 3, 3)
    expect(ranges.has(7, 0, 9)).toBe(true)
  })

  it('forget everything when cleared', () => {
    const ranges = createIdRanges()
    ranges.add(7, 0, 3)
    ranges.clear()
    expect(ranges.has(7, 0, 1)).toBe(false)
  })

  it('keep clocks that no array could be as long as', () => {
    const ranges = createIdRanges()
    const far = Number.MAX_SAFE_INTEGER - 10
    ranges.add(2 ** 32 - 1, far, 5)
    expect(ranges.has(2 ** 32 - 1, far, 5)).toBe(true)
    expect(ranges.has(2 ** 32 - 1, far, 6)).toBe(false)
  })

  it('are a set of clocks: compared with one, seeded', () => {
    const clients = [1, 2]
    const end = 40
    for (let seed = 1; seed <= 200; seed++) {
      const random = prng.create(seed)
      const ranges = createIdRanges()
      const clocks = new Set<string>()
      const added: string[] = []
      for (let step = 0; step < 25; step++) {
        // Now and then many at once, in no order, some over others.
        const count = prng.int32(random, 0, 4) === 0 ? prng.int32(random, 10, 24) : 1
        const several = Array.from({ length: count }, () => ({
          client: prng.oneOf(random, clients),
          clock: prng.int32(random, 0, end),
          length: prng.int32(random, 1, count > 1 ? 2 : 6),
        }))
        if (count > 1) ranges.addAll(several)
        for (const { client, clock, length } of several) {
          if (count === 1) ranges.add(client, clock, length)
          added.push(`${client}:${clock}+${length}`)
          for (let at = clock; at < clock + length; at++) clocks.add(`${client}:${at}`)
        }
        const wrong = asked(clients, end + 8).filter((one) => ranges.has(...one) !== isIn(clocks, one))
        expect(wrong, `seed ${seed}: ${added.join(' ')}`).toEqual([])
      }
    }
  })
})

type Range = [client: number, clock: number, length: number]

function asked(clients: readonly number[], end: number): Range[] {
  const all: Range[] = []
  for (const client of clients)
    for (let clock = 0; clock < end; clock++)
      for (const length of [1, 2, 3, 5, 9, 17]) all.push([client, clock, length])
  return all
}

function isIn(clocks: ReadonlySet<string>, [client, clock, length]: Range): boolean {
  for (let at = clock; at < clock + length; at++) if (!clocks.has(`${client}:${at}`)) return false
  return true
}
