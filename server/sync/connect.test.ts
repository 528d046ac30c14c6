import { afterEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { type ConversationId, newId } from '../../lib/domain/ids'
import { connectBoard } from '../../lib/sync/connect'
import type { ConnectionState } from '../../lib/sync/connectionState'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { createTestClock } from '../../lib/sync/testClock'
import type { Judge } from './judgement'
import { createTestLog } from './testLog'
import { personOf, socketOf, startTestServer, type TestServer, until } from './testServer'
import { allowed, seededState, turn, twoSeats, words } from './testTable'

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function setUp(how: { mayEdit?: boolean; judge?: Judge } = {}) {
  const conversationId = newId<ConversationId>()
  const memory = createMemoryBoardLog()
  memory.create(conversationId, seededState())
  const log = createTestLog(memory)
  const clock = createTestClock()
  const seats = twoSeats()
  const judge: Judge =
    how.judge ?? (async (request) => allowed(seats[personOf(request) === 'bo' ? 1 : 0], seats, how.mayEdit))
  let server = await startTestServer({ log, judge, clock })
  cleanups.push(() => server.stop())

  function connect(person: string, doc = new Y.Doc()) {
    const { url } = server
    const connection = connectBoard({ url, conversationId, doc, WebSocketClass: socketOf(person) })
    const states: ConnectionState[] = []
    connection.subscribe(() => states.push(connection.snapshot()))
    cleanups.push(() => connection.destroy())
    return {
      connection,
      doc,
      states,
      is: (part: Partial<ConnectionState>) => matches(connection.snapshot(), part),
    }
  }
  async function restart(end: (server: TestServer) => Promise<void>, meanwhile: () => Promise<void>) {
    const { port } = server
    await end(server)
    await meanwhile()
    server = await startTestServer({ log, judge, port, clock })
  }
  return { conversationId, memory, log, clock, seats, connect, restart, server: () => server }
}

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
    await until(() => anna.is({ status: 'live', hasSynced: true, saved: 'saved' }))
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
    await until(() => anna.is({ status: 'live' }) && bo.is({ status: 'live' }))
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
    const { connect, log, clock } = await setUp()
    const anna = connect('anna')
    await until(() => anna.is({ status: 'live' }))
    log.failWhen(() => true)
    words(anna.doc).push(['a'])
    for (let tries = 1; tries <= 4; tries++) {
      await until(() => log.appends === tries)
      await turn()
      clock.advance(4_000)
    }
    await until(() =>
      anna.states.some((state) => matches(state, { closeName: 'notSaved', saved: 'notSaved' })),
    )
    log.failWhen(() => false)
    await until(() => anna.is({ status: 'live', saved: 'saved' }))
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
})
