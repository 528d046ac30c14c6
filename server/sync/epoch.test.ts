import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { documentVersion } from '../../lib/board/schema'
import { closeCode } from '../../lib/sync/closeCodes'
import { messageType, syncType } from '../../lib/sync/protocol'
import { createTestClient } from './testClient'
import { until } from './testServer'
import { createTestTable, seededState, words } from './testTable'
import { listen, setUp } from './testWire'

/** A table whose board was restored from a backup, and somebody whose copy holds what was written after it. */
async function restored() {
  const backup = seededState()
  const table = createTestTable({ state: backup })
  const anna = table.sit(table.seats[0])
  await table.flush(anna)
  words(anna.doc).push(['efter'])
  await table.flush(anna)
  anna.cut()
  await table.flush()
  table.memory.restore(table.conversationId, backup)
  const written = async () => (await table.memory.load(table.conversationId))?.tail.length
  return { table, anna, backup, written }
}

const copyOf = (state: Uint8Array) => {
  const client = createTestClient()
  Y.applyUpdate(client.doc, state)
  return client
}

describe('[ROOM11] a client and the board’s epoch', () => {
  it('of another epoch is closed with oldCopy before anything is said; of this one it is at home', async () => {
    const table = createTestTable()
    for (const epoch of [0, 2]) {
      const stranger = table.sit(table.seats[0], createTestClient(), { epoch })
      words(stranger.doc).push(['gammelt'])
      stranger.present({ writing: 'n' })
      await table.flush(stranger)
      expect(stranger.closedWith).toBe(closeCode.oldCopy)
      expect(stranger.frames).toEqual([])
    }
    expect([table.log.appends, table.log.claims]).toEqual([0, 0])
    const anna = table.sit(table.seats[0], createTestClient(), { epoch: 1 })
    words(anna.doc).push(['nyt'])
    await table.flush(anna)
    expect(words(anna.doc).toArray().toSorted()).toEqual(['nyt', 'seed'])
    expect(table.log.appends).toBe(1)
  })

  it('is not told to the others when it comes with an old copy', async () => {
    const { table, anna } = await restored()
    const bo = table.sit(table.seats[1], createTestClient(), { epoch: 2 })
    await table.flush(bo)
    table.sit(table.seats[0], anna, { epoch: 1 })
    await table.flush(anna, bo)
    expect(anna.closedWith).toBe(closeCode.oldCopy)
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    const people = bo.heard.findLast(({ directory }) => directory)?.directory?.people
    expect(people?.map(({ present }) => present)).toEqual([false, true])
  })

  it('states none and brings what the restored board lacks: closed with oldCopy, nothing is stored', async () => {
    const { table, anna, written } = await restored()
    table.sit(table.seats[0], anna)
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.oldCopy)
    expect(await written()).toBe(0)
  })

  it('states none and brings only a deletion that the restored board lacks: closed just so', async () => {
    const { table, backup, written } = await restored()
    const client = copyOf(backup)
    words(client.doc).delete(0, 1)
    table.sit(table.seats[0], client)
    await table.flush(client)
    expect([client.closedWith, await written()]).toEqual([closeCode.oldCopy, 0])
  })

  it('states none and types before its copy has been seen: closed just so', async () => {
    const { table, anna, written } = await restored()
    table.sit(table.seats[0], anna)
    words(anna.doc).push(['og'])
    await table.flush(anna)
    expect([anna.closedWith, await written()]).toEqual([closeCode.oldCopy, 0])
  })

  it('states none, and holds nothing but what is there: it may stay and write', async () => {
    const { table, backup, written } = await restored()
    for (const client of [createTestClient(), copyOf(backup)]) {
      table.sit(table.seats[0], client)
      await table.flush(client)
      words(client.doc).push(['nyt'])
      await table.flush(client)
      expect(client.closedWith).toBeUndefined()
    }
    expect(await written()).toBe(2)
  })

  it('states none, where no board was ever restored: what it wrote offline is welcome', async () => {
    const table = createTestTable()
    const anna = createTestClient()
    words(anna.doc).push(['uden forbindelse'])
    table.sit(table.seats[0], anna)
    await table.flush(anna)
    expect([anna.closedWith, table.log.appends]).toEqual([undefined, 1])
  })

  it('[LOG9] sits at the board while it is restored: its next edit is not stored, and it must come anew', async () => {
    const table = createTestTable()
    const anna = table.sit(table.seats[0], createTestClient(), { epoch: 1 })
    const bo = table.sit(table.seats[1], createTestClient(), { epoch: 1 })
    await table.flush(anna, bo)
    table.memory.restore(table.conversationId, seededState())
    words(anna.doc).push(['for sent'])
    await table.flush(anna, bo)
    expect([anna.closedWith, bo.closedWith]).toEqual([closeCode.accessChanged, closeCode.accessChanged])
    expect((await table.memory.load(table.conversationId))?.tail).toEqual([])
    expect(table.rooms.size).toBe(0)
    table.sit(table.seats[0], anna, { epoch: 1 })
    await table.flush(anna)
    expect(anna.closedWith).toBe(closeCode.oldCopy)
    const afresh = table.sit(table.seats[0], createTestClient(), { epoch: 2 })
    await table.flush(afresh)
    expect([words(afresh.doc).toArray(), afresh.closedWith]).toEqual([['seed'], undefined])
  })
})

describe('what the address states', () => {
  it('[ROOM11] another epoch is closed with oldCopy, counted, and nothing is sent', async () => {
    const { server, conversationId } = await setUp()
    const { closed, frames } = listen(`${server().url}/${conversationId}?samspil=1&epoch=2`)
    expect(await closed).toBe(closeCode.oldCopy)
    expect(frames).toEqual([])
    expect(server().endpoint.counters().closed).toEqual({ oldCopy: 1 })
  })

  it('[ROOM12] an older document version is closed with oldClient, counted, and the board is not even loaded', async () => {
    const { server, conversationId, log } = await setUp()
    for (const version of Array.from({ length: documentVersion }, (_, older) => older)) {
      const address = `${server().url}/${conversationId}?samspil=1&epoch=1&version=${version}`
      const { closed, frames } = listen(address)
      expect(await closed).toBe(closeCode.oldClient)
      expect(frames).toEqual([])
    }
    expect(server().endpoint.counters().closed).toEqual({ oldClient: documentVersion })
    expect(log.loads).toBe(0)
  })

  it.each([
    '',
    `?samspil=1&epoch=1&version=${documentVersion}`,
    `?version=${documentVersion + 1}`,
    '?epoch=&version=',
    '?epoch=latest&version=old',
    '?epoch=-1&version=-1',
    '?epoch=1e9&version=0x0',
    '?epoch=9999999999&version=0.5',
  ])('[ROOM12] “%s” is this epoch and version, a newer one, or states none: it is served', async (query) => {
    const { server, conversationId } = await setUp()
    const { socket, frames } = listen(`${server().url}/${conversationId}${query}`)
    const isStep1 = ([type, kind]: Uint8Array) => type === messageType.sync && kind === syncType.step1
    await until(() => frames.some(isStep1))
    expect(socket.readyState).toBe(socket.OPEN)
    expect(server().endpoint.counters().closed).toEqual({})
  })
})
