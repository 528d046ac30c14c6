import { describe, expect, it } from 'vitest'
import { closeCode } from '../../lib/sync/closeCodes'
import { messageType } from '../../lib/sync/protocol'
import { keepAliveWire } from './frames'
import { createTestClient } from './testClient'
import { createTestTable, directoryOf, turn, words } from './testTable'
import { payloadsIn } from './wire'

const [keepAlive] = payloadsIn(keepAliveWire)
const isKeepAlive = (frame: Uint8Array) => Buffer.from(frame).equals(keepAlive ?? Buffer.of())

function beat(table: ReturnType<typeof createTestTable>, ms: number): void {
  for (let left = ms; left > 0; left -= 5_000) {
    table.clock.advance(5_000)
    for (const session of [...table.sessions]) session.beat()
  }
}

describe('a session', () => {
  it('[WIRE4] hears only the stock protocol unless it asked for more', async () => {
    const table = createTestTable()
    const stock = table.sit(table.seats[0], createTestClient(), { isOurs: false })
    const bo = table.sit(table.seats[1])
    bo.present({})
    words(stock.doc).push(['a'])
    await table.flush(stock, bo)
    beat(table, 15_000)
    await table.flush(stock, bo)
    expect(Math.max(...stock.heard.map(({ type }) => type))).toBeLessThanOrEqual(messageType.queryAwareness)
    expect(bo.heard.some(({ type }) => type === messageType.receipt)).toBe(true)
  })

  it('[WIRE5] counts receipts without a gap, in the order of its frames', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    table.log.hold()
    words(anna.doc).push(['a'])
    await table.flush(anna)
    // Brings nothing new, so it is safe at once; but not before what came before it.
    anna.send(Uint8Array.of(messageType.sync, 2, 2, 0, 0))
    await table.flush(anna)
    const receipts = () => anna.heard.flatMap(({ receipt }) => receipt ?? [])
    expect(receipts()).toEqual([1])
    table.log.release()
    await table.flush(anna)
    expect(receipts()).toEqual([1, 3])
  })

  it('[WIRE2] is sent something at least every 15 s, and nothing extra while there is talk', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    await table.flush(anna, bo)
    bo.cut()
    await table.flush(anna)
    for (let quarter = 0; quarter < 4; quarter++) {
      const before = anna.frames.length
      beat(table, 15_000)
      anna.present({})
      await table.flush(anna)
      expect(anna.frames.slice(before).filter(isKeepAlive).length).toBeGreaterThan(0)
    }
    table.sit(table.seats[1], bo)
    bo.present({})
    await table.flush(anna, bo)
    const before = anna.frames.length
    for (let second = 0; second < 20; second += 5) {
      bo.present({ writing: `${second}` })
      await table.flush(anna, bo)
      beat(table, 5_000)
    }
    await table.flush(anna, bo)
    expect(anna.frames.slice(before).filter(isKeepAlive)).toEqual([])
  })

  it('[WIRE3] is pinged when quiet, and ended when no ping is answered', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    anna.present({ cursor: { x: 1, y: 1 } })
    await table.flush(anna, bo)
    anna.answersPings = false
    beat(table, 10_000)
    expect(anna.pings).toBe(2)
    expect(anna.isConnected).toBe(true)
    beat(table, 10_000)
    await table.flush(bo)
    expect(anna.isConnected).toBe(false)
    // Whoever only says nothing stays.
    expect(bo.pings).toBe(4)
    expect(bo.isConnected).toBe(true)
    expect(bo.heard.at(-1)?.presence ?? bo.heard.at(-2)?.presence).toEqual([
      expect.objectContaining({ client: anna.doc.clientID, state: null }),
    ])
    expect(directoryOf(bo)?.people.map(({ present }) => present)).toEqual([false, true])
  })

  it('[WIRE3] is not ended while a large message of its own is coming, and is once it stops', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    // The pongs wait behind the message.
    anna.answersPings = false
    for (let come = 0; come < 12; come++) {
      anna.readBytes += 40_000
      beat(table, 5_000)
    }
    expect(anna.isConnected).toBe(true)
    beat(table, 15_000)
    expect(anna.isConnected).toBe(false)
  })

  it('[WIRE3] is not ended while what it is sent is leaving, and is once that lies still', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    anna.answersPings = false
    anna.bufferedBytes = 500_000
    beat(table, 5_000)
    for (let left = 0; left < 10; left++) {
      anna.bufferedBytes -= 40_000
      beat(table, 5_000)
    }
    expect(anna.isConnected).toBe(true)
    // More for it is no sign of life.
    anna.bufferedBytes += 40_000
    beat(table, 15_000)
    expect(anna.isConnected).toBe(false)
  })

  it('[WIRE8] is closed with tooLarge for a frame that is too large', async () => {
    const table = createTestTable({ limits: { frameBytes: 2_000 } })
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    words(anna.doc).push(['x'.repeat(3_000)])
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.tooLarge)
  })

  it('[WIRE9] is closed with tooSlow when it does not read, and is brought up to date when it comes back', async () => {
    const table = createTestTable({ limits: { bufferedBytes: 5_000 } })
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    await table.flush(anna, bo)
    bo.bufferedBytes = 5_001
    words(anna.doc).push(['a'])
    await table.flush(anna, bo)
    expect(bo.closedWith).toBe(closeCode.tooSlow)
    expect(anna.closedWith).toBeUndefined()
    bo.bufferedBytes = 0
    table.sit(table.seats[1], bo)
    await table.flush(anna, bo)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'a'])
  })

  it('[ROOM9] takes nothing more once the process ends, and hears of what was being written', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    await table.flush(anna, bo)
    table.log.hold()
    words(anna.doc).push(['før'])
    await table.flush(anna)
    for (const session of table.sessions) session.stop()
    words(anna.doc).push(['efter'])
    await table.flush(anna)
    table.log.release()
    await table.writer.drained()
    await table.flusher.drained()
    for (const session of [...table.sessions]) session.close('goingDown')
    await table.flush(anna, bo)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'før'])
    expect(anna.heard.findLast(({ receipt }) => receipt)?.receipt).toBe(2)
    expect(anna.closedWith).toBe(closeCode.goingDown)
    await turn()
    expect(table.rooms.size).toBe(0)
  })

  it.each([
    ['nothing', []],
    ['an unknown type', [77]],
    ['an unknown sync type', [0, 9, 0]],
    ['half a frame', [0, 2, 50, 1]],
    ['presence that is not JSON', [1, 5, 1, 7, 1, 1, 120]],
    ['a state vector that is none', [0, 0, 2, 200, 200]],
  ])('[DOC1] is closed with badMessage for %s', async (_what, bytes) => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    anna.send(Uint8Array.from(bytes))
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.badMessage)
  })

  it('[ACCESS8] ends with its sign-in, however lively it is', async () => {
    const table = createTestTable()
    const [leader, employee] = table.seats
    const anna = table.sit(leader, createTestClient(), { expiresAt: new Date(table.clock.now() + 12_000) })
    const bo = table.sit(employee)
    await table.flush(anna, bo)
    beat(table, 10_000)
    expect(anna.closedWith).toBeUndefined()
    beat(table, 5_000)
    await table.flush(anna, bo)
    expect(anna.closedWith).toBe(closeCode.accessChanged)
    expect(bo.closedWith).toBeUndefined()
  })
})
