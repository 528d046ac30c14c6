import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { approvePlan } from '../lib/conversations/approvePlan'
import { factsOf } from '../lib/conversations/factsOf'
import { openTable } from '../lib/conversations/openTable'
import type { Desk } from '../lib/conversations/services'
import { openTestDesk, type TestDesk } from '../lib/conversations/testing/desk'
import { plannedTalk } from '../lib/conversations/testing/preparing'
import { agreed, edited, seenPlan, typed } from '../lib/conversations/testing/writing'
import { can } from '../lib/domain/access'
import { type ConversationId, newId, type PersonId, type SessionId } from '../lib/domain/ids'
import { systemClock } from '../lib/sync/clock'
import { closeCode } from '../lib/sync/closeCodes'
import { createPlanWatch } from './planWatch'
import { createSyncEndpoint, type SyncEndpoint } from './sync/endpoint'
import type { Judge } from './sync/judgement'
import { personOf, socketOf, until } from './sync/testServer'
import { readerOf, silentLogger } from './sync/testTable'

let desk: TestDesk
let server: Awaited<ReturnType<typeof start>>
beforeAll(async () => {
  desk = await openTestDesk()
  server = await start()
}, 60_000)
afterAll(async () => {
  await server.stop()
  await desk.close()
})

/** The sync server as `main` makes it, over a real database; who comes is told by a header in place of a cookie. */
async function start() {
  const judge: Judge = async (request, conversationId) => {
    const conversation = await desk.db.conversations.byId(conversationId)
    const personId = personOf(request) as PersonId
    const actor = { personId, isLeader: false, reach: 'everything' } as const
    const seat = conversation?.seats.find((candidate) => candidate.personId === personId)
    if (!conversation || !seat) return { verdict: 'refused', reason: 'notAllowed' }
    return {
      verdict: 'allowed',
      mayEdit: can(actor, 'board.edit', conversation),
      person: { id: personId, name: seat.name, role: seat.role, colour: seat.colour },
      people: conversation.seats,
      sessionId: newId<SessionId>(),
      expiresAt: new Date('9999-12-31'),
    }
  }
  const watch = createPlanWatch({
    db: desk.db,
    now: desk.clock,
    clock: systemClock,
    rooms: () => endpoint.rooms,
    logger: silentLogger,
  })
  const endpoint: SyncEndpoint = createSyncEndpoint({
    log: desk.db.boardLog,
    judge,
    readerOf,
    factsOf: (id) => factsOf(desk.db, id),
    onApprovedEdit: watch.edited,
    logger: silentLogger,
  })
  const http = createServer()
  http.on('upgrade', (request, socket, head) => endpoint.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve))
  return {
    url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}/sync`,
    rooms: endpoint.rooms,
    async stop() {
      await endpoint.close()
      await watch.stop()
      http.closeAllConnections()
      await new Promise<void>((resolve) => http.close(() => resolve()))
    },
  }
}

/** A MUS at its open table with a plan, and the desk whose acts reach the live rooms. */
async function talk() {
  const { id, maria, soeren } = await plannedTalk(desk)
  const live: Desk = { ...desk, rooms: server.rooms }
  await openTable(live, soeren.actor, id)
  await edited(desk.db, id, maria.person.id, agreed('Onsdag er min fordybelsesdag'))
  return { id, maria, soeren, live, hash: (await seenPlan(desk.db, id)).hash }
}

/** A stock client, as anybody may bring one. */
async function sits(id: ConversationId, personId: PersonId) {
  const doc = new Y.Doc()
  const WebSocketPolyfill = socketOf(personId)
  const provider = new WebsocketProvider(server.url, id, doc, { WebSocketPolyfill, disableBc: true })
  await until(() => provider.synced)
  return { doc, leave: () => provider.destroy() }
}

const approvalsOf = async (id: ConversationId) => (await factsOf(desk.db, id))?.approvals.length

describe('while an approval stands', () => {
  it('[PLAN6] a character typed over any socket clears it for all', async () => {
    const { id, maria, soeren, live, hash } = await talk()
    const writer = await sits(id, soeren.person.id)
    await approvePlan(live, maria.actor, id, hash)
    expect(await approvalsOf(id)).toBe(1)
    typed('x')(writer.doc)
    await until(async () => (await approvalsOf(id)) === 0)
    expect((await factsOf(desk.db, id))?.endedApprovals).toMatchObject([
      { personId: maria.person.id, why: 'changed', by: soeren.person.id },
    ])
    writer.leave()
  })

  it('[PLAN6] what was typed elsewhere, just before that process ended, clears it when the board is loaded', async () => {
    const { id, maria, soeren, live, hash } = await talk()
    await approvePlan(live, maria.actor, id, hash)
    await edited(desk.db, id, soeren.person.id, typed('x'))
    expect(await approvalsOf(id)).toBe(1)
    const reader = await sits(id, maria.person.id)
    await until(async () => (await approvalsOf(id)) === 0)
    reader.leave()
  })
})

describe('once it is sealed', () => {
  it('[PLAN7] nobody’s edits are taken any more, neither from a line that was open nor from a new one', async () => {
    const { id, maria, soeren, live, hash } = await talk()
    const [writer, other] = [await sits(id, soeren.person.id), await sits(id, maria.person.id)]
    const closed: number[] = []
    // A client that does not care what it is told: it keeps its line, and writes.
    const rude = new WebSocket(`${server.url}/${id}`, { headers: { 'x-test-person': soeren.person.id } })
    await new Promise<void>((resolve) => rude.once('open', () => resolve()))
    rude.once('close', (code) => closed.push(code))
    await approvePlan(live, maria.actor, id, hash)
    await approvePlan(live, soeren.actor, id, hash)
    rude.send(updateFrame(writer.doc, typed('x')))
    typed('y')(writer.doc)
    await until(() => closed.length === 1)
    expect(closed).toEqual([closeCode.accessChanged])
    const again = new WebSocket(`${server.url}/${id}`, { headers: { 'x-test-person': soeren.person.id } })
    await new Promise<void>((resolve) => again.once('open', () => resolve()))
    again.send(updateFrame(writer.doc, typed('z')))
    const late = await sits(id, maria.person.id)
    expect(late.doc.getMap('planNotes').get('adfaerd')?.toString()).toBe('')
    expect((await seenPlan(desk.db, id)).hash).toBe(hash)
    expect((await desk.db.plans.of(id))?.hash).toBe(hash)
    again.terminate()
    for (const one of [writer, other, late]) one.leave()
  })
})

/** An edit as a y-websocket client sends it: sync, update. */
function updateFrame(doc: Y.Doc, edit: (doc: Y.Doc) => void): Uint8Array {
  const own = new Y.Doc()
  Y.applyUpdate(own, Y.encodeStateAsUpdate(doc))
  const before = Y.encodeStateVector(own)
  edit(own)
  const update = Y.encodeStateAsUpdate(own, before)
  if (update.length > 127) throw new Error('a length of more than one byte')
  return Uint8Array.of(0, 2, update.length, ...update)
}
