import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { aboutOf, documentVersion } from '../../lib/board/schema'
import { type ConversationId, newId } from '../../lib/domain/ids'
import { untouchedFacts } from '../../lib/domain/testing/untouchedFacts'
import { type Clock, systemClock } from '../../lib/sync/clock'
import { createConfirmed } from '../../lib/sync/confirmed'
import { connectBoard } from '../../lib/sync/connect'
import { type ConnectionState, serverNow } from '../../lib/sync/connectionState'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { messageType } from '../../lib/sync/protocol'
import { createTestClock } from '../../lib/sync/testClock'
import type { Judge } from './judgement'
import type { FactsOf } from './rooms'
import { createTestLog } from './testLog'
import { personOf, socketOf, startTestServer, type TestServer, until } from './testServer'
import { allowed, seededState, turn, twoSeats, words } from './testTable'

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function setUp(
  how: { mayEdit?: boolean; judge?: Judge; state?: Uint8Array; clock?: Clock; factsOf?: FactsOf } = {},
) {
  const conversationId = newId<ConversationId>()
  const memory = createMemoryBoardLog()
  memory.create(conversationId, how.state ?? seededState())
  const log = createTestLog(memory)
  const { clock = systemClock } = how
  const seats = twoSeats()
  const judge: Judge =
    how.judge ?? (async (request) => allowed(seats[personOf(request) === 'bo' ? 1 : 0], seats, how.mayEdit))
  let server = await startTestServer({ log, judge, clock, factsOf: how.factsOf })
  cleanups.push(() => server.stop())

  function connect(
    person: string,
    doc = new Y.Doc(),
    how: { epoch?: number; version?: number; kept?: Uint8Array } = {},
  ) {
    const { url } = server
    const { epoch = 1, version = documentVersion, kept } = how
    const sent: number[] = []
    const WebSocketClass = socketOfPage(person, version, sent)
    const confirmed = createConfirmed(kept)
    const connection = connectBoard({ url, conversationId, epoch, doc, confirmed, WebSocketClass })
    const states: ConnectionState[] = []
    connection.subscribe(() => states.push(connection.snapshot()))
    cleanups.push(() => connection.destroy())
    return {
      connection,
      doc,
      confirmed,
      states,
      /** The first byte, its kind, of every message that this end has sent. */
      sent,
      is: (part: Partial<ConnectionState>) => matches(connection.snapshot(), part),
    }
  }
  async function restart(end: (server: TestServer) => Promise<void>, meanwhile: () => Promise<void>) {
    const { port } = server
    await end(server)
    await meanwhile()
    server = await startTestServer({ log, judge, port, clock, factsOf: how.factsOf })
  }
  return { conversationId, memory, log, seats, connect, restart, server: () => server }
}

/** As of a page that was made when the document's version was `version`. */
function socketOfPage(person: string, version: number, sent: number[]): typeof WebSocket {
  return class PageSocket extends socketOf(person) {
    constructor(url: string | URL, protocols?: string | string[]) {
      const address = new URL(url)
      if (version !== documentVersion) address.searchParams.set('version', String(version))
      super(address, protocols)
    }

    override send(message: Uint8Array<ArrayBuffer>): void {
      sent.push(message[0] ?? -1)
      super.send(message)
    }
  }
}

const clocksOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

function matches(state: ConnectionState, part: Partial<ConnectionState>): boolean {
  return Object.entries(part).every(([key, value]) => state[key as keyof ConnectionState] === value)
}

describe('our own client', () => {
  it('[CLIENT1] says saving until the log has it, then saved', async () => {
    const { connect, log } = await setUp()
    const anna = connect('anna')
    expect(anna.connection.snapshot()).toMatchObject({
      status: 'connecting',
      hasSynced: false,
      saved: 'saved',
    })
    await until(() => anna.is({ status: 'live', hasSynced: true, saved: 'saved' }) && log.claims === 1)
    log.hold()
    words(anna.doc).push(['a'])
    expect(anna.connection.snapshot().saved).toBe('saving')
    await until(() => log.appends > 0)
    await turn()
    expect(anna.connection.snapshot().saved).toBe('saving')
    log.release()
    await until(() => anna.is({ saved: 'saved' }))
  })

  it('[CLIENT2] counts what was written without a line as unsaved until it is receipted', async () => {
    const { connect, restart, log } = await setUp()
    const [anna, bo] = [connect('anna'), connect('bo')]
    await until(() => anna.is({ status: 'live' }) && bo.is({ status: 'live' }) && log.claims === 2)
    log.hold()
    await restart(
      (server) => server.kill(),
      async () => {
        await until(() => anna.is({ status: 'offline', saved: 'offline' }))
        words(anna.doc).push(['borte'])
        expect(anna.connection.snapshot().saved).toBe('offline')
      },
    )
    await until(() => anna.is({ status: 'live', saved: 'saving' }))
    await until(() => log.appends > 0)
    expect(anna.connection.snapshot().saved).toBe('saving')
    log.release()
    await until(() => anna.is({ saved: 'saved' }) && words(bo.doc).length === 2)
  })

  it('[CLIENT3] stays closed after a final code, with its name', async () => {
    const { connect } = await setUp({ judge: async () => ({ verdict: 'refused', reason: 'notAllowed' }) })
    const anna = connect('anna')
    await until(() => anna.is({ status: 'closed', closeName: 'notAllowed' }))
    expect(anna.connection.snapshot()).toMatchObject({ hasSynced: false, saved: 'saved' })
    words(anna.doc).push(['forgæves'])
    expect(anna.connection.snapshot().saved).toBe('notSaved')
  })

  it('[ROOM8] says not saved when the server gives up, and saves it when it can again', async () => {
    const clock = createTestClock()
    const { connect, log } = await setUp({ clock })
    /** Looks again and again while the server's time goes by. */
    const later = (holds: () => boolean) =>
      until(() => {
        clock.advance(500)
        return holds()
      })
    const anna = connect('anna')
    await later(() => anna.is({ status: 'live', saved: 'saved' }))
    log.failWhen(() => true)
    words(anna.doc).push(['a'])
    await later(() =>
      anna.states.some((state) => matches(state, { closeName: 'notSaved', saved: 'notSaved' })),
    )
    expect(log.appends).toBeGreaterThan(2)
    log.failWhen(() => false)
    await later(() => anna.is({ status: 'live', saved: 'saved' }))
    expect(anna.connection.snapshot().closeName).toBeUndefined()
  })

  it('[ACCESS3] knows that it may only read', async () => {
    const { connect } = await setUp({ mayEdit: false })
    const anna = connect('anna')
    await until(() => anna.is({ status: 'live', mayEdit: false, saved: 'saved' }))
    words(anna.doc).push(['forgæves'])
    expect(anna.connection.snapshot().saved).toBe('notSaved')
  })

  it('[WIRE6] has the directory, and others’ presence again at once after a new line', async () => {
    const { connect, seats, server, conversationId } = await setUp()
    const [anna, bo] = [connect('anna'), connect('bo')]
    anna.connection.awareness.setLocalState({ writing: 'n' })
    const boSeesAnna = () => bo.connection.awareness.getStates().get(anna.doc.clientID)?.writing === 'n'
    await until(boSeesAnna)
    const { directory } = bo.connection.snapshot()
    expect(directory.clients[anna.doc.clientID]).toBe(seats[0].personId)
    expect(directory.people.map(({ name, present }) => [name, present])).toEqual([
      ['Mette', true],
      ['Søren', true],
    ])
    server().endpoint.rooms.revoke({ conversationId, personId: seats[0].personId })
    await until(() => !boSeesAnna())
    await until(boSeesAnna)
  })

  it('[CLIENT10] tells the server its own presence and nobody else’s', async () => {
    const { connect } = await setUp()
    const [anna, bo] = [connect('anna'), connect('bo')]
    const seen = (at: number) => bo.connection.awareness.getStates().get(anna.doc.clientID)?.at === at
    anna.connection.awareness.setLocalState({ at: 0 })
    await until(() => seen(0))
    const told = (client: typeof anna) => client.sent.filter((kind) => kind === messageType.awareness).length
    const before = { anna: told(anna), bo: told(bo) }
    for (let at = 1; at <= 5; at++) {
      anna.connection.awareness.setLocalState({ at })
      await until(() => seen(at))
    }
    expect({ anna: told(anna), bo: told(bo) }).toEqual({ anna: before.anna + 5, bo: before.bo })
  })

  it('[CLIENT4] keeps its snapshot as long as nothing changed', async () => {
    const { connect } = await setUp()
    const anna = connect('anna')
    await until(() => anna.is({ status: 'live', saved: 'saved' }))
    await turn()
    const before = anna.connection.snapshot()
    anna.connection.awareness.setLocalState({ writing: 'x' })
    await turn()
    expect(anna.connection.snapshot()).toBe(before)
    expect(new Set(anna.states).size).toBe(anna.states.length)
  })

  it('[CLIENT9] has the server’s time from the directory, and anew with the facts', async () => {
    let aheadMs = 3_600_000
    const clock = { ...systemClock, now: () => Date.now() + aheadMs }
    const { connect, server, conversationId } = await setUp({ clock, factsOf: async () => untouchedFacts })
    const anna = connect('anna')
    const isRight = () => Math.abs(serverNow(anna.connection.snapshot()) - clock.now()) < 60_000
    expect(isRight()).toBe(false)
    // Until no more directory is to come that would say it as well.
    await until(() => {
      const { facts, directory } = anna.connection.snapshot()
      return facts !== undefined && anna.doc.clientID in directory.clients
    })
    expect(isRight()).toBe(true)
    const { facts } = anna.connection.snapshot()
    expect(facts).toEqual(untouchedFacts)
    aheadMs *= 2
    server().endpoint.rooms.factsChanged(conversationId)
    await until(isRight)
    // Told again as they were, they are the same.
    expect(anna.connection.snapshot().facts).toBe(facts)
  })

  it('[CLIENT6] states its epoch and version, and whether it is one of ours', async () => {
    const seats = twoSeats()
    const asked: string[] = []
    const { connect } = await setUp({
      judge: async (request) => {
        asked.push(String(request.url).split('?')[1] ?? '')
        return allowed(seats[0], seats)
      },
    })
    const anna = connect('anna')
    await until(() => anna.is({ status: 'live' }))
    const stated = new URLSearchParams(asked[0])
    expect(Object.fromEntries(stated)).toEqual({ samspil: '1', epoch: '1', version: String(documentVersion) })
  })

  it('[CLIENT6] knows what the server holds: all it sent, of its own only what has its receipt', async () => {
    const { connect, log } = await setUp()
    const [anna, bo] = [connect('anna'), connect('bo')]
    await until(
      () => anna.is({ status: 'live', saved: 'saved' }) && bo.is({ status: 'live', saved: 'saved' }),
    )
    await until(() => log.claims === 2)
    words(bo.doc).push(['bos'])
    await until(() => words(anna.doc).length === 2 && bo.is({ saved: 'saved' }))
    expect(anna.confirmed.clocks()).toEqual(clocksOf(anna.doc))
    log.hold()
    const before = new Map(anna.confirmed.clocks())
    words(anna.doc).push(['annas'])
    await until(() => anna.is({ hasUnsaved: true, saved: 'saving' }))
    expect(anna.confirmed.clocks()).toEqual(before)
    log.release()
    await until(() => anna.is({ hasUnsaved: false, saved: 'saved' }))
    expect(anna.confirmed.clocks()).toEqual(clocksOf(anna.doc))
  })

  it('[CLIENT6] takes a copy from an earlier sitting along, as unsaved until it is receipted', async () => {
    const { connect, log } = await setUp()
    const [anna, bo] = [connect('anna'), connect('bo')]
    await until(() => anna.is({ status: 'live', saved: 'saved' }) && bo.is({ status: 'live' }))
    anna.connection.destroy()
    words(anna.doc).push(['uden forbindelse'])
    // As from the disk of a page that was closed meanwhile: the same content, another client id.
    const copy = new Y.Doc()
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(anna.doc))
    log.failWhen(() => true)
    const again = connect('anna', copy, { kept: Y.encodeStateVector(new Map(anna.confirmed.clocks())) })
    expect(again.connection.snapshot()).toMatchObject({ hasUnsaved: true, saved: 'saving' })
    await until(() => log.appends > 0)
    expect(again.connection.snapshot()).toMatchObject({ hasUnsaved: true, saved: 'saving' })
    expect(words(bo.doc).length).toBe(1)
    log.failWhen(() => false)
    await until(() => again.is({ hasUnsaved: false, saved: 'saved' }) && words(bo.doc).length === 2)
    expect(again.confirmed.clocks()).toEqual(clocksOf(copy))
  })

  it('[CLIENT7] is closed for good with a copy from before a restore, and none of it is taken', async () => {
    const { connect, memory, conversationId } = await setUp()
    memory.restore(conversationId, seededState())
    const old = new Y.Doc()
    words(old).push(['fra før'])
    const bo = connect('bo', new Y.Doc(), { epoch: 2 })
    const anna = connect('anna', old, { epoch: 1 })
    await until(() => anna.is({ status: 'closed', closeName: 'oldCopy' }))
    expect(anna.connection.snapshot()).toMatchObject({
      hasSynced: false,
      hasUnsaved: true,
      saved: 'notSaved',
    })
    await until(() => bo.is({ status: 'live', saved: 'saved' }))
    expect(words(old).toArray()).toEqual(['fra før'])
    expect(words(bo.doc).toArray()).toEqual(['seed'])
    expect((await memory.load(conversationId))?.tail).toEqual([])
  })

  it('[CLIENT7] is closed for good when the page is older than the board', async () => {
    const seed = new Y.Doc()
    aboutOf(seed).set('version', documentVersion)
    const { connect } = await setUp({ state: Y.encodeStateAsUpdate(seed) })
    const anna = connect('anna', new Y.Doc(), { version: documentVersion - 1 })
    await until(() => anna.is({ status: 'closed', closeName: 'oldClient' }))
    expect(anna.connection.snapshot().hasSynced).toBe(false)
    expect(clocksOf(anna.doc).size).toBe(0)
  })
})
