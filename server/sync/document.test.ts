import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { closeCode } from '../../lib/sync/closeCodes'
import { messageType, syncType } from '../../lib/sync/protocol'
import { receiptOf, seated, turn, words } from './testTable'

describe('an update and the document', () => {
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

  it('[DOC6] of somebody else that waited for it comes to whoever brought the rest', async () => {
    const { table, anna, bo, all } = await seated()
    anna.cut()
    words(anna.doc).push(['borte'])
    // As from a copy on one machine: Bo has what the server has not yet seen.
    Y.applyUpdate(bo.doc, Y.encodeStateAsUpdate(anna.doc), bo)
    words(bo.doc).push(['svar'])
    await table.flush(bo)
    const stored = await table.memory.load(table.conversationId)
    expect(stored?.tail).toHaveLength(1)
    table.sit(table.seats[0], anna)
    await all()
    expect(words(anna.doc).toArray()).toEqual(['seed', 'borte', 'svar'])
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

  it('[DOC1] that names another’s next clocks as a gap swallows nothing of what comes under them', async () => {
    const { table, anna, bo, all } = await seated()
    words(anna.doc).push(['mit'])
    words(bo.doc).push(['dit'])
    await all()
    // One client, one struct: a gap of a thousand in Anna's name; one deletion, which is news: Bo's own word.
    const encoder = encoding.createEncoder()
    for (const part of [1, 1, anna.doc.clientID, 1]) encoding.writeVarUint(encoder, part)
    encoding.writeUint8(encoder, 10)
    for (const part of [1000, 1, bo.doc.clientID, 1, 0, 1]) encoding.writeVarUint(encoder, part)
    const frame = encoding.createEncoder()
    for (const part of [messageType.sync, syncType.update]) encoding.writeVarUint(frame, part)
    encoding.writeVarUint8Array(frame, encoding.toUint8Array(encoder))
    bo.send(encoding.toUint8Array(frame))
    await all()
    words(anna.doc).push(['mere'])
    await all()
    const late = table.sit(table.seats[1])
    await table.flush(late)
    expect(words(late.doc).toArray()).toContain('mere')
    expect(bo.closedWith).toBe(closeCode.badMessage)
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

  it('[DOC2] names its client id to the log until the log has it', async () => {
    const { table, anna, all } = await seated()
    table.log.failWhen(() => true)
    anna.present({ writing: 'n' })
    await all()
    table.log.failWhen(() => false)
    table.clock.advance(5_000)
    words(anna.doc).push(['mit'])
    await all()
    const stored = await table.memory.load(table.conversationId)
    expect(stored?.clients.get(anna.doc.clientID)).toBe(table.seats[0].personId)
  })

  it('[DOC1] that is no update closes with badMessage', async () => {
    const { table, anna, all } = await seated()
    anna.send(Uint8Array.of(messageType.sync, 2, 3, 9, 9, 9))
    await all()
    expect(anna.closedWith).toBe(closeCode.badMessage)
    expect(table.log.appends).toBe(0)
  })
})
