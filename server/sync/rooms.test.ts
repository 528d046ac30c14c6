import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { addAgreement, valueText } from '../../lib/board/editAgreement'
import { migrateBoard } from '../../lib/board/migrate'
import { aboutOf, documentVersion } from '../../lib/board/schema'
import { newId } from '../../lib/domain/ids'
import { closeCode } from '../../lib/sync/closeCodes'
import { createTestClient } from './testClient'
import { createTestTable, testConcept, turn, words } from './testTable'

describe('the registry of rooms', () => {
  it('[ROOM5] loads once for all who wait, and answers nobody before; what they say meanwhile is kept', async () => {
    const table = createTestTable()
    table.log.holdLoads()
    const anna = table.sit(table.seats[0])
    const bo = table.sit(table.seats[1])
    words(anna.doc).push(['tidligt'])
    await table.flush(anna, bo)
    expect([anna.frames.length, bo.frames.length]).toEqual([0, 0])
    table.log.release()
    await table.flush(anna, bo)
    expect(table.log.loads).toBe(1)
    expect(words(bo.doc).toArray().sort()).toEqual(['seed', 'tidligt'])
    expect(words(anna.doc).toArray()).toEqual(words(bo.doc).toArray())
  })

  it('[ROOM5] bounds what may wait', async () => {
    const table = createTestTable({ limits: { waitingFrames: 3 } })
    table.log.holdLoads()
    const anna = table.sit(table.seats[0])
    for (const word of ['a', 'b', 'c', 'd']) words(anna.doc).push([word])
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.loadFailed)
    table.log.release()
    await turn()
    expect(table.rooms.size).toBe(0)
  })

  it('[ROOM6] closes with loadFailed instead of serving an empty board, and tries anew for the next', async () => {
    const table = createTestTable()
    table.log.failLoads(true)
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.loadFailed)
    expect(anna.frames).toEqual([])
    table.log.failLoads(false)
    table.sit(table.seats[0], anna)
    await table.flush(anna)
    expect(words(anna.doc).toArray()).toEqual(['seed'])
  })

  it('[ROOM6] takes a stored board that cannot be read for a failed load', async () => {
    const table = createTestTable()
    table.memory.create(table.conversationId, Uint8Array.of(9, 9, 9))
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.loadFailed)
    expect(anna.frames).toEqual([])
  })

  it.each([
    ['newer than the server', documentVersion + 1],
    ['older than any step leads on from', 0],
  ])('[DOC7] does not serve a board that is %s, and leaves it as it is', async (_what, version) => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', version)
    const state = Y.encodeStateAsUpdate(doc)
    const table = createTestTable({ state })
    const anna = table.sit(table.seats[0])
    words(anna.doc).push(['ord'])
    await table.flush(anna)
    expect([anna.closedWith, anna.frames.length]).toEqual([closeCode.loadFailed, 0])
    expect(await table.memory.load(table.conversationId)).toMatchObject({ generation: 0, tail: [] })
    expect(Buffer.from(state)).toEqual(
      Buffer.from((await table.memory.load(table.conversationId))?.state ?? []),
    )
  })

  it('[DOC7] takes the server’s own edit as any other: stored under the server’s client id, seen by all', async () => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', documentVersion)
    const state = Y.encodeStateAsUpdate(doc)
    const table = createTestTable({ state })
    const [anna, late] = [table.sit(table.seats[0]), createTestClient()]
    await table.flush(anna)
    const steps = { [documentVersion]: (older: Y.Doc) => words(older).push(['ny']) }
    const migration = migrateBoard([state], documentVersion, steps, documentVersion + 1)
    if (!migration) throw new Error('nothing was migrated')
    const { room, release } = await table.rooms.open(table.conversationId)
    table.log.hold()
    const taken = room.takeOwn(migration.update, migration.client)
    table.sit(table.seats[1], late)
    await table.flush(anna, late)
    expect([words(anna.doc).length, words(late.doc).length]).toEqual([0, 0])
    table.log.release()
    await taken
    await table.flush(anna, late)
    for (const client of [anna, late]) {
      expect(words(client.doc).toArray()).toEqual(['ny'])
      expect(aboutOf(client.doc).get('version')).toBe(documentVersion + 1)
    }
    const stored = await table.memory.load(table.conversationId)
    expect(stored?.tail).toMatchObject([{ personId: null }])
    expect(stored?.clients.get(migration.client)).toBeNull()
    const { directory } = anna.heard.findLast((item) => item.directory) ?? {}
    expect(directory?.clients[migration.client]).toBeUndefined()
    // Nobody may write under it.
    anna.doc.clientID = migration.client
    words(anna.doc).push(['som serveren'])
    await table.flush(anna, late)
    expect([anna.closedWith, late.closedWith]).toEqual([closeCode.foreignIdentity, undefined])
    release()
  })

  it('[DOC7] migrates a board of the first version before anybody gets it, by its concept', async () => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', 1)
    const agreement = addAgreement(doc, testConcept.plan.sections[0]?.id ?? '')
    const table = createTestTable({ state: Y.encodeStateAsUpdate(doc) })
    const [anna, bo] = [table.sit(table.seats[0]), table.sit(table.seats[1])]
    await table.flush(anna, bo)
    for (const client of [anna, bo]) {
      expect(aboutOf(client.doc).get('version')).toBe(documentVersion)
      expect(valueText(client.doc, agreement, 'citizens')).toBeDefined()
    }
    expect((await table.memory.load(table.conversationId))?.tail).toMatchObject([{ personId: null }])
  })

  it('[PLAN11] serves a sealed board as it is stored, also one of an older version', async () => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', 1)
    words(doc).push(['gammelt'])
    const table = createTestTable({ state: Y.encodeStateAsUpdate(doc) })
    table.memory.seal(table.conversationId)
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    expect(anna.closedWith).toBeUndefined()
    expect([aboutOf(anna.doc).get('version'), ...words(anna.doc)]).toEqual([1, 'gammelt'])
    expect((await table.memory.load(table.conversationId))?.tail).toEqual([])
  })

  it('[PLAN6] tells of an edit that is stored while an approval stands, and of a board that is loaded so', async () => {
    const told: unknown[] = []
    const table = createTestTable({ onApprovedEdit: (_, personId) => told.push(personId) })
    const anna = table.sit(table.seats[0])
    words(anna.doc).push(['ingen har godkendt'])
    await table.flush(anna)
    expect(told).toEqual([])
    table.memory.approve(table.conversationId, true)
    words(anna.doc).push(['en har'])
    await table.flush(anna)
    expect(told).toEqual([table.seats[0].personId])
    table.crash(true)
    await table.flush(table.sit(table.seats[1]))
    expect(told).toEqual([table.seats[0].personId, null])
  })

  it('[LOG6] says notFound of a conversation without a board', async () => {
    const table = createTestTable()
    await expect(table.rooms.open(newId())).rejects.toMatchObject({ failure: 'NotFound' })
    expect(table.rooms.size).toBe(0)
  })

  it('[ROOM7] keeps a room until its last write has ended; who comes back meanwhile meets it', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0])
    await table.flush(anna)
    table.log.hold()
    words(anna.doc).push(['sidste'])
    while (anna.up > 0) anna.deliverUp()
    anna.cut()
    await turn()
    expect(table.rooms.size).toBe(1)
    const bo = table.sit(table.seats[1])
    await table.flush(bo)
    table.log.release()
    await table.flush(bo)
    expect(table.log.loads).toBe(1)
    expect(words(bo.doc).toArray()).toEqual(['seed', 'sidste'])
    bo.cut()
    await turn()
    expect(table.rooms.size).toBe(0)
  })

  it('[ROOM7] lets a room go that was left while it was loaded', async () => {
    const table = createTestTable()
    table.log.holdLoads()
    const anna = table.sit(table.seats[0])
    anna.cut()
    table.log.release()
    await turn()
    expect(table.rooms.size).toBe(0)
    expect(table.sessions.size).toBe(0)
  })
})
