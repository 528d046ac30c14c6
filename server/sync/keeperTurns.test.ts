import { expect, it } from 'vitest'
import { newId } from '../../lib/domain/ids'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { createTestClock } from '../../lib/sync/testClock'
import { createKeeper } from './keeper'
import type { Room } from './room'
import { silentLogger, turn } from './testTable'

it('[HISTORY8] rooms that began together come to their moments one after the other', async () => {
  const clock = createTestClock()
  const kept: number[] = []
  const keeper = createKeeper({
    log: createMemoryBoardLog(),
    // Asked first of all for each moment; when each comes is all that is looked at here.
    async readerOf() {
      kept.push(clock.now())
      throw new Error('no moment is needed')
    },
    clock,
    logger: silentLogger,
  })
  const rooms = Array.from({ length: 60 }, () => ({ conversationId: newId() }) as unknown as Room)
  for (let at = 0; at <= 10_000; at += 100) {
    // All of them at work all the time.
    for (const room of rooms) keeper.changed(room)
    clock.advance(100)
    for (let turns = 0; turns < 5; turns++) await turn()
  }
  expect(kept).toHaveLength(rooms.length)
  expect(kept[0]).toBeGreaterThanOrEqual(8_000)
  expect(kept.at(-1)).toBeLessThanOrEqual(10_100)
  const atOnce = Math.max(...kept.map((at) => kept.filter((other) => other === at).length))
  expect(atOnce).toBeLessThanOrEqual(3)
})
