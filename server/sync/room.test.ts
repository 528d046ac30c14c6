import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../lib/sync/closeCodes'
import { messageType } from '../../lib/sync/protocol'
import { createTestClient, type TestClient } from './testClient'
import { createTestTable, turn, words } from './testTable'

const receiptOf = (client: TestClient) =>
  client.heard.filter(({ receipt }) => receipt !== undefined).at(-1)?.receipt

/** Two people at a table, all delivered. */
async function seated() {
  const table = createTestTable()
  const anna = table.sit(table.seats[0])
  const bo = table.sit(table.seats[1])
  await table.flush(anna, bo)
  return { table, anna, bo, all: () => table.flush(anna, bo) }
}

describe('an update on its way', () => {
  it('[ROOM1] reaches the others, the log and the author’s receipt', async () => {
    const { table, anna, bo, all } = await seated()
    words(anna.doc).push(['tillid'])
    await all()
    expect(words(bo.doc).toArray()).toEqual(['seed', 'tillid'])
    const stored = await table.memory.load(table.conversationId)
    expect(stored?.tail).toHaveLength(1)
    expect(stored?.clients.get(anna.doc.clientID)).toBe(table.seats[0].personId)
    // The answer to the server's step 1 counts too, though it brought nothing.
    expect(receiptOf(anna)).toBe(2)
  })

  it('[ROOM2] is seen by nobody, and not by a joiner, before the log has committed it', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.hold()
    words(anna.doc).push(['tillid'])
    await all()
    const late = table.sit(table.seats[1])
    await table.flush(anna, bo, late)
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    expect(words(late.doc).toArray()).toEqual(['seed'])
    expect(receiptOf(anna)).toBe(1)
    table.log.release()
    await table.flush(anna, bo, late)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'tillid'])
    expect(words(late.doc).toArray()).toEqual(['seed', 'tillid'])
    expect(receiptOf(anna)).toBe(2)
  })

  it('[ROOM3] is applied in the order of the log, also when many come while one is written', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.hold()
    for (const word of ['a', 'b', 'c']) {
      words(anna.doc).push([word])
      words(bo.doc).push([word.toUpperCase()])
      while (anna.up > 0) anna.deliverUp()
      while (bo.up > 0) bo.deliverUp()
    }
    table.log.release()
    await all()
    const late = table.sit(table.seats[0])
    await table.flush(late)
    const fromLog = new Y.Doc()
    const stored = await table.memory.load(table.conversationId)
    for (const update of stored ? [stored.state, ...stored.tail] : []) Y.applyUpdate(fromLog, update)
    for (const { doc } of [anna, bo, late]) expect(words(doc).toArray()).toEqual(words(fromLog).toArray())
    expect(words(fromLog)).toHaveLength(7)
  })

  it('[ROOM4] does not come back to its author, but reaches the author’s other tab', async () => {
    const { table, anna } = await seated()
    const tab = table.sit(table.seats[0])
    await table.flush(anna, tab)
    const before = anna.heard.filter(({ type }) => type === messageType.sync).length
    words(anna.doc).push(['tillid'])
    await table.flush(anna, tab)
    expect(anna.heard.filter(({ type }) => type === messageType.sync)).toHaveLength(before)
    expect(words(tab.doc).toArray()).toEqual(['seed', 'tillid'])
    expect(tab.closedWith).toBeUndefined()
  })

  it('[ROOM8] closes the room with notSaved when it cannot be saved, and the next visit loads anew', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.failWhen(() => true)
    words(anna.doc).push(['tillid'])
    await all()
    for (let tries = 0; tries < 3; tries++) {
      expect(anna.closedWith).toBeUndefined()
      table.clock.advance(5_000)
      await all()
    }
    expect([anna.closedWith, bo.closedWith]).toEqual([closeCode.notSaved, closeCode.notSaved])
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    expect(table.rooms.size).toBe(0)
    table.log.failWhen(() => false)
    table.sit(table.seats[0], anna)
    table.sit(table.seats[1], bo)
    await all()
    expect(words(bo.doc).toArray()).toEqual(['seed', 'tillid'])
    expect(table.log.loads).toBe(2)
  })

  it('[LOG6] after a seal closes with accessChanged and reaches nobody', async () => {
    const { table, anna, bo, all } = await seated()
    table.memory.seal(table.conversationId)
    words(anna.doc).push(['for sent'])
    await all()
    expect([anna.closedWith, bo.closedWith]).toEqual([closeCode.accessChanged, closeCode.accessChanged])
    expect(words(bo.doc).toArray()).toEqual(['seed'])
  })

  it('[DOC6] that overtakes its step 2 is stored at once and shown when the rest has come', async () => {
    const { table, anna, bo } = await seated()
    anna.cut()
    words(anna.doc).push(['borte'])
    table.sit(table.seats[0], anna)
    await turn()
    // Written between the handshake and the server's step 1.
    words(anna.doc).push(['tilbage'])
    while (anna.up > 0) anna.deliverUp()
    await table.flush(bo)
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    await table.flush(anna, bo)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'borte', 'tilbage'])
    expect(receiptOf(anna)).toBe(2)
  })

  it('[DOC4] of another’s that waits for what it builds on is harmless when it is sent again', async () => {
    const { table, anna, bo } = await seated()
    anna.cut()
    words(anna.doc).push(['borte'])
    table.sit(table.seats[0], anna)
    await turn()
    words(anna.doc).push(['tilbage'])
    while (anna.up > 0) anna.deliverUp()
    await turn()
    anna.cut()
    // The joiner is given what waits, and gives it back at the next visit.
    const late = table.sit(table.seats[1])
    await table.flush(late, bo)
    late.cut()
    table.sit(table.seats[1], late)
    await table.flush(late, bo)
    expect(late.closedWith).toBeUndefined()
    table.sit(table.seats[0], anna)
    await table.flush(anna, bo, late)
    expect(words(late.doc).toArray()).toEqual(['seed', 'borte', 'tilbage'])
  })

  it('[DOC5] that brings nothing new is not stored again', async () => {
    const { table, anna, all } = await seated()
    words(anna.doc).push(['a', 'b'])
    words(anna.doc).delete(1, 1)
    await all()
    const { appends } = table.log
    anna.cut()
    table.sit(table.seats[0], anna)
    await all()
    expect(table.log.appends).toBe(appends)
    expect(receiptOf(anna)).toBe(1)
  })

  it('[DOC3] with content in another’s name closes with foreignIdentity and changes nothing', async () => {
    const { table, anna, bo, all } = await seated()
    words(anna.doc).push(['mit'])
    await all()
    bo.doc.clientID = anna.doc.clientID
    words(bo.doc).push(['forfalsket'])
    await all()
    expect(bo.closedWith).toBe(closeCode.foreignIdentity)
    expect(words(anna.doc).toArray()).toEqual(['seed', 'mit'])
    expect((await table.memory.load(table.conversationId))?.tail).toHaveLength(1)
  })

  it('[DOC2] makes its client id the sender’s at once, before the log has it', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.hold()
    words(anna.doc).push(['mit'])
    while (anna.up > 0) anna.deliverUp()
    bo.doc.clientID = anna.doc.clientID
    words(bo.doc).push(['dit'])
    await all()
    expect(bo.closedWith).toBe(closeCode.foreignIdentity)
    table.log.release()
    await all()
  })

  it('[DOC1] that is no update closes with badMessage', async () => {
    const { table, anna, all } = await seated()
    anna.send(Uint8Array.of(messageType.sync, 2, 3, 9, 9, 9))
    await all()
    expect(anna.closedWith).toBe(closeCode.badMessage)
    expect(table.log.appends).toBe(0)
  })

  it('[WIRE8] for which the document has no room closes with tooLarge', async () => {
    const table = createTestTable({ limits: { documentBytes: 400 } })
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    await table.flush(anna, bo)
    words(anna.doc).push(['x'.repeat(500)])
    await table.flush(anna, bo)
    expect(anna.closedWith).toBe(closeCode.tooLarge)
    expect(bo.closedWith).toBeUndefined()
    expect(table.log.appends).toBe(0)
  })
})

describe('who only reads', () => {
  it('[ACCESS3] is never applied, not even a pure deletion, is not asked, and is told', async () => {
    const table = createTestTable()
    const reader = table.sit(table.seats[0], createTestClient(), { mayEdit: false })
    const bo = table.sit(table.seats[1])
    await table.flush(reader, bo)
    expect(words(reader.doc).toArray()).toEqual(['seed'])
    expect(reader.heard.map(({ type }) => type)).toContain(messageType.auth)
    // One sync frame, the step 2 it asked for: no step 1.
    expect(reader.heard.filter(({ type }) => type === messageType.sync)).toHaveLength(1)
    words(reader.doc).delete(0, 1)
    words(reader.doc).push(['snydt'])
    await table.flush(reader, bo)
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    expect(table.log.appends).toBe(0)
    expect(receiptOf(reader)).toBeUndefined()
  })
})
