import { describe, expect, it } from 'vitest'
import { createTestClock } from '../../lib/sync/testClock'
import { createFlusher } from './flusher'
import { turn } from './testTable'

function setUp(busy = 0) {
  const clock = createTestClock()
  clock.advance(1_000)
  const flusher = createFlusher(clock, () => busy)
  const told: string[] = []
  const room = (name: string, flushedAt = Number.NEGATIVE_INFINITY) => ({
    flushedAt: () => flushedAt,
    flush() {
      told.push(name)
      flushedAt = clock.now()
    },
  })
  return { clock, flusher, told, room }
}

describe('[WIRE13] the flusher', () => {
  it('flushes once at the end of the turn, whatever comes in it', async () => {
    const { flusher, told, room } = setUp()
    const [one, other] = [room('one'), room('other')]
    flusher.soon(one)
    flusher.soon(other)
    flusher.soon(one)
    expect(told).toEqual([])
    await turn()
    expect(told).toEqual(['one', 'other'])
    await turn()
    expect(told).toHaveLength(2)
  })

  it('lets the first cursor after a pause go at once', async () => {
    const { clock, flusher, told, room } = setUp()
    flusher.gathered(room('quiet'))
    flusher.gathered(room('for 16 ms', clock.now() - 16))
    await turn()
    expect(told).toEqual(['quiet', 'for 16 ms'])
    expect(clock.waiting).toBe(0)
  })

  it('gathers the next ones for 16 ms, under one timer for all rooms', async () => {
    const { clock, flusher, told, room } = setUp()
    const busy = ['one', 'two', 'three'].map((name) => room(name, clock.now() - 1))
    for (const each of [...busy, ...busy]) flusher.gathered(each)
    expect(clock.waiting).toBe(1)
    await turn()
    clock.advance(15)
    expect(told).toEqual([])
    clock.advance(1)
    expect(told).toEqual(['one', 'two', 'three'])
    expect(clock.waiting).toBe(0)
  })

  it('gathers longer the busier the process is, up to 50 ms', async () => {
    for (const [busy, ms] of [
      [0.2, 16],
      [0.275, 33],
      [0.35, 50],
      [1, 50],
    ] as const) {
      const { clock, flusher, told, room } = setUp(busy)
      flusher.gathered(room('busy', clock.now()))
      clock.advance(ms - 1)
      expect(told).toEqual([])
      clock.advance(1)
      expect(told).toEqual(['busy'])
    }
  })

  it('sends what is gathered along with a commit, and not again', async () => {
    const { clock, flusher, told, room } = setUp()
    const busy = room('busy', clock.now())
    flusher.gathered(busy)
    flusher.soon(busy)
    await turn()
    expect(told).toEqual(['busy'])
    clock.advance(100)
    expect(told).toEqual(['busy'])
  })

  it('flushes everything when told to', async () => {
    const { clock, flusher, told, room } = setUp()
    flusher.gathered(room('gathering', clock.now()))
    flusher.soon(room('soon'))
    flusher.flush()
    expect(told.toSorted()).toEqual(['gathering', 'soon'])
    await turn()
    clock.advance(100)
    expect(told).toHaveLength(2)
  })

  it('[ROOM9] is drained when what this turn brings has gone out too', async () => {
    const { clock, flusher, told, room } = setUp()
    flusher.gathered(room('gathering', clock.now()))
    const drained = flusher.drained()
    flusher.soon(room('committed meanwhile'))
    await drained
    expect(told.toSorted()).toEqual(['committed meanwhile', 'gathering'])
  })
})
