import { describe, expect, it } from 'vitest'
import type { PersonId } from '../../lib/domain/ids'
import type { Append } from '../../lib/sync/boardLog'
import { closeCode } from '../../lib/sync/closeCodes'
import { createTestClient, presenceFrame, type TestClient } from './testClient'
import { createTestTable, type TestTable, turn } from './testTable'

/** Everyone's presence as that client has heard it, by client id. */
function seenBy(client: TestClient): Map<number, unknown> {
  const seen = new Map<number, unknown>()
  for (const { presence = [] } of client.heard)
    for (const entry of presence) {
      if (entry.state === null) seen.delete(entry.client)
      else seen.set(entry.client, JSON.parse(entry.state))
    }
  return seen
}

async function seated() {
  const table = createTestTable()
  const anna = table.sit(table.seats[0])
  const bo = table.sit(table.seats[1])
  anna.present({ cursor: { x: 1, y: 1 } })
  bo.present({ cursor: { x: 2, y: 2 } })
  await table.flush(anna, bo)
  return { table, anna, bo, all: () => table.flush(anna, bo) }
}

const claim = (table: TestTable, personId: PersonId, client: number): Append => ({
  conversationId: table.conversationId,
  epoch: 1,
  personId,
  update: null,
  newClients: [client],
})

describe('presence', () => {
  it('[WIRE7] goes out at once, also while nothing can be saved, and to whoever joins', async () => {
    const { table, anna, bo, all } = await seated()
    table.log.hold()
    anna.present({ cursor: { x: 5, y: 5 } })
    await all()
    expect(seenBy(bo).get(anna.doc.clientID)).toEqual({ cursor: { x: 5, y: 5 } })
    const late = table.sit(table.seats[1])
    await table.flush(late)
    expect(seenBy(late).size).toBe(2)
    table.log.release()
  })

  it('[WIRE7] is not echoed to its author, is never stored, and ends with its connection', async () => {
    const { table, anna, bo, all } = await seated()
    expect(seenBy(anna).has(anna.doc.clientID)).toBe(false)
    bo.cut()
    await all()
    expect(seenBy(anna).size).toBe(0)
    expect((await table.memory.load(table.conversationId))?.tail).toEqual([])
  })

  it('[ACCESS6] makes the client id the person’s, in the directory before anything is heard of it, and in the log', async () => {
    const { table, anna, bo } = await seated()
    const stored = await table.memory.load(table.conversationId)
    expect(stored?.clients.get(anna.doc.clientID)).toBe(table.seats[0].personId)
    const firstPresence = bo.heard.findIndex(({ presence }) =>
      presence?.some(({ client }) => client === anna.doc.clientID),
    )
    const known = bo.heard.slice(0, firstPresence).findLast(({ directory }) => directory)?.directory
    expect(firstPresence).toBeGreaterThan(0)
    expect(known?.clients[anna.doc.clientID]).toBe(table.seats[0].personId)
  })

  it('[ACCESS5] of anybody else is dropped silently: moved, taken away, or made up', async () => {
    const { anna, bo, all } = await seated()
    const forged = (client: number, clock: number, state: object | null) =>
      bo.send(presenceFrame([{ client, clock, state: state && JSON.stringify(state) }]))
    forged(anna.doc.clientID, 99, { cursor: { x: 666, y: 666 } })
    forged(anna.doc.clientID, 99, null)
    forged(12345, 1, { cursor: { x: 0, y: 0 } })
    await all()
    expect(bo.closedWith).toBeUndefined()
    const late = createTestClient()
    expect(seenBy(anna)).toEqual(new Map([[bo.doc.clientID, { cursor: { x: 2, y: 2 } }]]))
    expect(seenBy(late).size).toBe(0)
  })

  it('[ACCESS6] under an id that is another’s is not heard, also as a connection’s first', async () => {
    const { table, anna, bo, all } = await seated()
    anna.cut()
    await all()
    bo.cut()
    table.sit(table.seats[1], bo)
    bo.send(presenceFrame([{ client: anna.doc.clientID, clock: 50, state: '{"writing":"x"}' }]))
    const late = table.sit(table.seats[0])
    await table.flush(bo, late)
    expect(seenBy(late).size).toBe(0)
    expect(bo.closedWith).toBeUndefined()
  })

  it('[ACCESS6] gives way when the log knows an earlier owner', async () => {
    const table = createTestTable()
    const bo = table.sit(table.seats[1])
    await table.flush(bo)
    const anna = createTestClient()
    // As another process does.
    await table.memory.append([claim(table, table.seats[1].personId, anna.doc.clientID)])
    table.sit(table.seats[0], anna)
    anna.present({ writing: 'n' })
    await table.flush(anna, bo)
    expect(seenBy(bo).size).toBe(0)
    const { directory } = bo.heard.findLast((item) => item.directory) ?? {}
    expect(directory?.clients[anna.doc.clientID]).toBeUndefined()
  })

  it('[ACCESS7] of two tabs of one person is two; one tab cannot end the other by what it has heard', async () => {
    const { table, anna, bo } = await seated()
    const tab = table.sit(table.seats[0])
    tab.present({ writing: 'n' })
    tab.send(presenceFrame([{ client: anna.doc.clientID, clock: 1, state: null }]))
    await table.flush(anna, bo, tab)
    expect(seenBy(bo).size).toBe(2)
    tab.cut()
    await table.flush(anna, bo)
    expect([...seenBy(bo).keys()]).toEqual([anna.doc.clientID])
  })

  it('[WIRE7] of someone who came back stays when the old line is noticed to be dead', async () => {
    const { table, anna, bo } = await seated()
    const again = createTestClient(anna.doc)
    table.sit(table.seats[0], again)
    again.present({ cursor: { x: 9, y: 9 } })
    await table.flush(again, bo)
    anna.cut()
    await table.flush(again, bo)
    const late = table.sit(table.seats[1])
    await table.flush(late, bo)
    expect(seenBy(late).get(anna.doc.clientID)).toEqual({ cursor: { x: 9, y: 9 } })
  })

  it('[WIRE8] that is too large closes with tooLarge; what is no object closes with badMessage', async () => {
    const { anna, bo, all } = await seated()
    anna.present({ writing: 'x'.repeat(20_000) })
    bo.send(presenceFrame([{ client: bo.doc.clientID, clock: 9, state: '7' }]))
    await all()
    await turn()
    expect([anna.closedWith, bo.closedWith]).toEqual([closeCode.tooLarge, closeCode.badMessage])
  })
})
