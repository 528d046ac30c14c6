import { afterEach, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type ConversationId, newId } from '../../lib/domain/ids'
import { closeCode } from '../../lib/sync/closeCodes'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { createTestClock } from '../../lib/sync/testClock'
import type { Judge, Judgement } from './judgement'
import { createTestLog } from './testLog'
import { personOf, socketOf, startTestServer, type TestServer, until } from './testServer'
import { allowed, seededState, turn, twoSeats, words } from './testTable'

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

async function setUp(needs: { judge?: Judge; clock?: ReturnType<typeof createTestClock> } = {}) {
  const conversationId = newId<ConversationId>()
  const memory = createMemoryBoardLog()
  memory.create(conversationId, seededState())
  const log = createTestLog(memory)
  const seats = twoSeats()
  const sessions = seats.map((seat) => allowed(seat, seats))
  const judge: Judge =
    needs.judge ??
    (async (request) =>
      sessions[personOf(request) === 'bo' ? 1 : 0] ?? { verdict: 'refused', reason: 'notAllowed' })
  let server = await startTestServer({ log, judge, clock: needs.clock })
  cleanups.push(() => server.stop())

  /** The provider of the y-websocket package, as anybody would use it. */
  function stock(person: string, doc = new Y.Doc()) {
    const provider = new WebsocketProvider(server.url, conversationId, doc, {
      WebSocketPolyfill: socketOf(person),
      disableBc: true,
      maxBackoffTime: 50,
    })
    cleanups.push(() => {
      provider.destroy()
      provider.awareness.destroy()
    })
    return { provider, doc }
  }

  async function restart(end: (server: TestServer) => Promise<void>) {
    const { port } = server
    await end(server)
    server = await startTestServer({ log, judge, port, clock: needs.clock })
  }
  return { conversationId, memory, log, seats, sessions, stock, restart, server: () => server }
}

/** A bare socket that keeps every frame it gets. */
function listen(url: string, headers: Record<string, string> = {}) {
  const frames: Uint8Array[] = []
  const socket = new WebSocket(url, { headers })
  socket.on('message', (data: Buffer) => frames.push(data))
  socket.on('error', () => {})
  cleanups.push(() => socket.terminate())
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)))
  const status = new Promise<number | undefined>((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
    socket.on('open', () => resolve(101))
  })
  return { socket, frames, closed, status }
}

describe('stock clients', () => {
  it('[WIRE1] converge, see each other’s presence, and both lie in the log', async () => {
    const { stock, memory, conversationId } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    words(anna.doc).push(['fra Anna'])
    words(bo.doc).push(['fra Bo'])
    anna.provider.awareness.setLocalState({ writing: 'n' })
    await until(() => words(anna.doc).length === 3 && words(bo.doc).length === 3)
    await until(() => bo.provider.awareness.getStates().get(anna.doc.clientID)?.writing === 'n')
    expect(words(anna.doc).toArray()).toEqual(words(bo.doc).toArray())
    expect((await memory.load(conversationId))?.tail).toHaveLength(2)
    anna.provider.destroy()
    await until(() => !bo.provider.awareness.getStates().has(anna.doc.clientID))
  })

  it('[ROOM2] see nothing that is not saved, and all of it once it is', async () => {
    const { stock, log } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    log.hold()
    words(anna.doc).push(['endnu ikke'])
    await until(() => log.appends > 0)
    const late = stock('bo')
    await until(() => late.provider.synced)
    // Presence is not held up, so it comes after whatever else was on its way.
    anna.provider.awareness.setLocalState({ writing: 'n' })
    for (const { provider } of [bo, late])
      await until(() => provider.awareness.getStates().has(anna.doc.clientID))
    expect([words(bo.doc).length, words(late.doc).length]).toEqual([1, 1])
    log.release()
    await until(() => words(bo.doc).length === 2 && words(late.doc).length === 2)
  })

  it.each([
    ['a crash', (server: TestServer) => server.kill()],
    ['an orderly restart', (server: TestServer) => server.stop()],
  ])('[WIRE1] come back by themselves after %s; nothing is lost, nothing doubled', async (_what, end) => {
    const { stock, restart } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    words(anna.doc).push(['før'])
    words(bo.doc).push(['og'])
    await restart(end)
    words(anna.doc).push(['imens'])
    words(bo.doc).push(['efter'])
    await until(() => words(anna.doc).length === 5 && words(bo.doc).length === 5)
    const late = stock('anna')
    await until(() => late.provider.synced)
    expect(words(late.doc).toArray().toSorted()).toEqual(['efter', 'før', 'imens', 'og', 'seed'].toSorted())
    expect(words(anna.doc).toArray()).toEqual(words(bo.doc).toArray())
  })

  it('[WIRE2] alone at the table hear something within every 15 s', async () => {
    const clock = createTestClock()
    const { stock } = await setUp({ clock })
    const anna = stock('anna')
    await until(() => anna.provider.synced)
    let heard = 0
    anna.provider.ws?.addEventListener('message', () => heard++)
    for (let round = 1; round <= 4; round++) {
      clock.advance(15_000)
      await until(() => heard >= round)
    }
    expect(anna.provider.wsconnected).toBe(true)
  })

  it('[WIRE11] come back after a code that says so, and stay away after one that is final', async () => {
    const { stock, server, seats, conversationId, memory } = await setUp()
    const [anna, bo] = [stock('anna'), stock('bo')]
    await until(() => anna.provider.synced && bo.provider.synced)
    server().endpoint.rooms.revoke({ conversationId, personId: seats[0].personId })
    await until(() => !anna.provider.synced)
    await until(() => anna.provider.synced)
    expect(bo.provider.wsUnsuccessfulReconnects).toBe(0)
    const final = new Promise<number>((resolve) => bo.provider.once('closed', ({ code }) => resolve(code)))
    bo.provider.ws?.send(Uint8Array.of(99))
    expect(await final).toBe(closeCode.badMessage)
    expect(bo.provider.shouldConnect).toBe(false)
    expect((await memory.load(conversationId))?.tail).toEqual([])
  })
})

describe('the door', () => {
  it('[ACCESS2] tells who is refused by a close code, and sends nothing at all before it', async () => {
    for (const reason of ['notSignedIn', 'notAllowed', 'notFound'] as const) {
      const { server, conversationId, log } = await setUp({
        judge: async () => ({ verdict: 'refused', reason }),
      })
      const { closed, frames } = listen(`${server().url}/${conversationId}`)
      expect(await closed).toBe(closeCode[reason])
      expect(frames).toEqual([])
      expect(log.loads).toBe(0)
    }
  })

  it('[ACCESS1] answers a foreign origin 403 and any other path 404, before the handshake', async () => {
    const judged: string[] = []
    const { server, conversationId } = await setUp({
      judge: async (_request, id) => {
        judged.push(id)
        return { verdict: 'refused', reason: 'origin' }
      },
    })
    const { url } = server()
    expect(await listen(`${url}/${conversationId}`).status).toBe(403)
    for (const path of [
      '',
      '/',
      '/x',
      `/${conversationId}/`,
      `/${conversationId}/x`,
      `/../sync/${conversationId}x`,
    ])
      expect(await listen(`${url}${path}`).status).toBe(404)
    expect(judged).toEqual([conversationId])
  })

  it('[ACCESS1] asks to come back when nobody can be judged', async () => {
    const { server, conversationId } = await setUp({ judge: () => Promise.reject(new Error('away')) })
    expect(await listen(`${server().url}/${conversationId}`).status).toBe(503)
  })

  it('[ACCESS4] judges again when access changed meanwhile, and closes what a revocation names', async () => {
    const answers: ((judgement: Judgement) => void)[] = []
    const { server, conversationId, sessions } = await setUp({
      judge: () => new Promise((resolve) => answers.push(resolve)),
    })
    const [session] = sessions
    if (!session) return
    const first = listen(`${server().url}/${conversationId}`)
    await until(() => answers.length === 1)
    server().endpoint.rooms.revoke({ conversationId })
    answers[0]?.(session)
    await until(() => answers.length === 2)
    answers[1]?.({ verdict: 'refused', reason: 'notAllowed' })
    expect(await first.closed).toBe(closeCode.notAllowed)
    expect(first.frames).toEqual([])

    const second = listen(`${server().url}/${conversationId}`)
    await until(() => answers.length === 3)
    answers[2]?.(session)
    await until(() => second.frames.length > 0)
    server().endpoint.rooms.revoke({ sessionId: newId() })
    server().endpoint.rooms.revoke({ conversationId, personId: newId() })
    await turn()
    expect(second.socket.readyState).toBe(WebSocket.OPEN)
    server().endpoint.rooms.revoke({ sessionId: session.sessionId })
    expect(await second.closed).toBe(closeCode.accessChanged)
  })

  it('[WIRE10] closes the socket that is one too many for its sign-in, and no other', async () => {
    const { server, conversationId } = await setUp()
    const open = Array.from({ length: 12 }, () => listen(`${server().url}/${conversationId}`))
    await Promise.all(open.map(({ status }) => status))
    expect(await listen(`${server().url}/${conversationId}`).closed).toBe(closeCode.tooMany)
    const other = listen(`${server().url}/${conversationId}`, { 'x-test-person': 'bo' })
    await until(() => other.frames.length > 0)
    for (const { socket } of open) expect(socket.readyState).toBe(WebSocket.OPEN)
  })

  it('[WIRE8] says tooLarge by name, and 1009 of what it does not even read', async () => {
    const { server, conversationId } = await setUp()
    for (const [mib, code] of [
      [2, closeCode.tooLarge],
      [5, 1009],
    ] as const) {
      // biome-ignore format: pairs
      const { socket, closed, status } = listen(`${server().url}/${conversationId}`)
      await status
      socket.send(new Uint8Array(mib * 1024 * 1024))
      expect(await closed).toBe(code)
    }
  })
})
