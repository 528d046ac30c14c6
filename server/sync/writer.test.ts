import { describe, expect, it } from 'vitest'
import { type ConversationId, newId } from '../../lib/domain/ids'
import type { Append } from '../../lib/sync/boardLog'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { createTestClock } from '../../lib/sync/testClock'
import { createTestLog } from './testLog'
import { silentLogger, turn } from './testTable'
import { createWriter, defaultWriterLimits } from './writer'

const unpaced = { ...defaultWriterLimits, paceMs: 0 }

function setUp(limits = unpaced) {
  const [a, b] = [newId<ConversationId>(), newId<ConversationId>()]
  const memory = createMemoryBoardLog()
  for (const id of [a, b]) memory.create(id, Uint8Array.of(0, 0))
  const batches: number[][] = []
  const log = createTestLog(memory, (batch) => batches.push(batch.map(({ update }) => update?.[0] ?? -1)))
  const clock = createTestClock()
  const writer = createWriter({ log, clock, logger: silentLogger, limits })
  const told: string[] = []
  const write = (conversationId: ConversationId, value: number, bytes = 1) => {
    const entry: Append = {
      conversationId,
      epoch: 1,
      personId: null,
      update: new Uint8Array(bytes).fill(value),
      newClients: [],
    }
    writer.append(entry).then(
      (outcome) => told.push(`${value} ${outcome.kind}`),
      (error: { failure?: string }) => told.push(`${value} ${error.failure}`),
    )
  }
  return { a, b, log, clock, writer, write, told, batches, memory }
}

describe('the writer', () => {
  it('[LOG1] keeps one insert in flight; what comes meanwhile, for all rooms, is the next', async () => {
    const { a, b, log, write, batches, writer } = setUp()
    log.hold()
    write(a, 1)
    for (const value of [2, 3]) write(a, value)
    write(b, 4)
    await turn()
    expect(log.appends).toBe(1)
    log.release()
    await writer.drained()
    expect(batches).toEqual([[1], [2, 3, 4]])
  })

  it('[LOG1] keeps a statement within its bounds', async () => {
    const { a, b, log, write, batches, writer } = setUp({
      ...unpaced,
      batchRows: 3,
      batchBytes: 300,
    })
    log.hold()
    write(a, 1)
    for (const value of [2, 3, 4, 5]) write(a, value)
    write(b, 6, 60)
    write(b, 7, 60)
    log.release()
    await writer.drained()
    expect(batches.flat().sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(batches.every((batch) => batch.length <= 3)).toBe(true)
  })

  it('[LOG2] tells outcomes in the order of the entries, each its own', async () => {
    const { a, b, write, told, writer, memory } = setUp()
    memory.seal(b)
    write(a, 1)
    write(b, 2)
    write(newId(), 3)
    write(a, 4)
    await writer.drained()
    expect(told.toSorted()).toEqual(['1 stored', '2 sealed', '3 missing', '4 stored'])
    expect(told.indexOf('1 stored')).toBeLessThan(told.indexOf('4 stored'))
  })

  it('[LOG3] tries a failing batch room by room, so that one bad row harms one room', async () => {
    const { a, b, log, clock, write, told, writer } = setUp()
    log.hold()
    log.failWhen((batch) => batch.some(({ update }) => update?.[0] === 66))
    write(a, 1)
    write(b, 66)
    write(a, 2)
    log.release()
    await turn()
    expect(told).toEqual(['1 stored', '2 stored'])
    // While it waits for its next try, others are not kept waiting, and its own order stays.
    write(a, 3)
    write(b, 67)
    await turn()
    expect(told).toEqual(['1 stored', '2 stored', '3 stored'])
    log.failWhen(() => false)
    clock.advance(5_000)
    await writer.drained()
    expect(told.slice(3)).toEqual(['66 stored', '67 stored'])
  })

  it('[LOG4] gives a room up after the last try, with all that waits for it, and serves it again after', async () => {
    const { a, b, log, clock, write, told, writer } = setUp()
    log.failWhen((batch) => batch.some(({ conversationId }) => conversationId === a))
    write(a, 1)
    await turn()
    write(a, 2)
    for (let waited = 0; waited < unpaced.giveUpMs; waited += 1_000) {
      expect(told).toEqual([])
      clock.advance(1_000)
      await turn()
    }
    clock.advance(3_000)
    await writer.settled(a)
    expect(told).toEqual(['1 NotSaved', '2 NotSaved'])
    // More seldom as time goes by: neither a storm of tries nor a long wait once the database is back.
    expect(log.appends).toBeGreaterThan(10)
    expect(log.appends).toBeLessThan(25)
    write(b, 3)
    log.failWhen(() => false)
    write(a, 4)
    await writer.drained()
    expect(told.slice(2).sort()).toEqual(['3 stored', '4 stored'])
  })

  it('[LOG5] turns away what its queue cannot hold', async () => {
    const { a, b, log, write, told, writer } = setUp({ ...unpaced, queuedBytes: 200 })
    log.hold()
    write(a, 1, 60)
    write(b, 2, 60)
    write(b, 3, 10)
    await turn()
    expect(told).toEqual(['2 NotSaved'])
    log.release()
    await writer.drained()
    write(b, 4, 100)
    await writer.drained()
    await turn()
    expect(told).toEqual(['2 NotSaved', '1 stored', '3 stored', '4 stored'])
  })

  it('[LOG1] waits a few milliseconds between inserts under load, so that each carries more; the first is at once', async () => {
    const { a, b, log, clock, write, batches, writer } = setUp(defaultWriterLimits)
    write(a, 1)
    await turn()
    expect(batches).toEqual([[1]])
    for (const value of [2, 3]) {
      write(a, value)
      write(b, 10 + value)
      await turn()
    }
    expect(log.appends).toBe(1)
    clock.advance(defaultWriterLimits.paceMs)
    await writer.drained()
    expect(batches.slice(1).map((batch) => batch.toSorted((x, y) => x - y))).toEqual([[2, 3, 12, 13]])
  })

  it('[LOG1] goes on at once when the clock of the machine is set back', async () => {
    const { a, memory, clock } = setUp()
    let setBackMs = 0
    const settable = { ...clock, now: () => clock.now() - setBackMs }
    const writer = createWriter({ log: memory, clock: settable, logger: silentLogger })
    const entry = { conversationId: a, epoch: 1, personId: null, update: Uint8Array.of(1), newClients: [] }
    await writer.append(entry)
    setBackMs = 3_600_000
    expect(await writer.append(entry)).toMatchObject({ kind: 'stored' })
  })

  it('[LOG4] a database that only hangs makes no room wait for another’s turn to be given up', async () => {
    const { a, b, log, clock, write, told, writer } = setUp()
    log.failWhen(() => true)
    write(a, 1)
    write(b, 2)
    await turn()
    // One try of one room takes longer than both may wait.
    log.hold()
    clock.advance(3_000)
    await turn()
    clock.advance(unpaced.giveUpMs)
    log.release()
    await writer.drained()
    expect(told.toSorted()).toEqual(['1 NotSaved', '2 NotSaved'])
  })
})
