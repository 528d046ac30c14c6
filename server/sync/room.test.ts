import * as decoding from 'lib0/decoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../lib/sync/closeCodes'
import { messageType, syncType } from '../../lib/sync/protocol'
import { createTestClient } from './testClient'
import { createTestTable, receiptOf, seated, words } from './testTable'

const isStep2 = ([type, kind]: Uint8Array) => type === messageType.sync && kind === syncType.step2

function updateIn(frame: Uint8Array): Uint8Array {
  const decoder = decoding.createDecoder(frame.subarray(2))
  return Uint8Array.from(decoding.readVarUint8Array(decoder))
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
    // The joiner's answer waits for what was given before it.
    expect(words(late.doc).toArray()).toEqual([])
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
    for (const update of stored ? [stored.state, ...stored.tail.map(({ update }) => update)] : [])
      Y.applyUpdate(fromLog, update)
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

  it('[ROOM10] given before a step 1 is in its answer, which ends with an empty step 2', async () => {
    const { table, anna, bo } = await seated()
    table.log.hold()
    for (const word of ['a', 'b']) words(anna.doc).push([word])
    while (anna.up > 0) anna.deliverUp()
    const late = table.sit(table.seats[1])
    const both = () => table.flush(bo, late)
    await both()
    const kinds = () => late.frames.flatMap(([type, kind]) => (type === messageType.sync ? [kind] : []))
    // It is asked for its own state, and told nothing of the board's.
    expect(kinds()).toEqual([syncType.step1])
    words(anna.doc).push(['c'])
    while (anna.up > 0) anna.deliverUp()
    table.log.release()
    await both()
    expect(words(late.doc).toArray()).toEqual(['seed', 'a', 'b', 'c'])
    const toldBefore = new Y.Doc()
    for (const frame of late.frames.slice(0, late.frames.findIndex(isStep2)))
      if (frame[0] === messageType.sync && frame[1] === syncType.update)
        Y.applyUpdate(toldBefore, updateIn(frame))
    expect(words(toldBefore).toArray().slice(0, 3)).toEqual(['seed', 'a', 'b'])
    expect(kinds().filter((kind) => kind === syncType.step2)).toHaveLength(1)
    expect(updateIn(late.frames.find(isStep2) ?? new Uint8Array())).toEqual(Uint8Array.of(0, 0))
  })

  it('[ROOM8] closes the room with notSaved when it cannot be saved, and the next visit loads anew', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.failWhen(() => true)
    words(anna.doc).push(['tillid'])
    await all()
    for (let waited = 0; waited < 45_000; waited += 5_000) {
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

  it('[ROOM8] tells also whoever was handed the room just before it failed', async () => {
    const { table, anna, all } = await seated()
    const hold = await table.rooms.open(table.conversationId)
    table.log.failWhen(() => true)
    words(anna.doc).push(['tillid'])
    for (let waited = 0; waited < 50_000; waited += 5_000) {
      await all()
      table.clock.advance(5_000)
    }
    await all()
    const closed: string[] = []
    hold.room.join({
      personId: table.seats[1].personId,
      people: table.seats,
      mayEdit: true,
      isOurs: true,
      epoch: undefined,
      isBehind: () => false,
      write: (wire) => expect(wire).toBeUndefined(),
      close: (name) => closed.push(name),
    })
    expect(closed).toEqual(['notSaved'])
  })

  it('[LOG6] after a seal closes with accessChanged and reaches nobody', async () => {
    const { table, anna, bo, all } = await seated()
    table.memory.seal(table.conversationId)
    words(anna.doc).push(['for sent'])
    await all()
    expect([anna.closedWith, bo.closedWith]).toEqual([closeCode.accessChanged, closeCode.accessChanged])
    expect(words(bo.doc).toArray()).toEqual(['seed'])
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
    // The board and the end of it; no step 1.
    const asked = reader.frames.filter(([type, kind]) => type === messageType.sync && kind === syncType.step1)
    expect(asked).toEqual([])
    words(reader.doc).delete(0, 1)
    words(reader.doc).push(['snydt'])
    await table.flush(reader, bo)
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    expect(table.log.appends).toBe(0)
    expect(receiptOf(reader)).toBeUndefined()
  })
})
