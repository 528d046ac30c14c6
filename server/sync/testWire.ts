import { afterEach } from 'vitest'
import WebSocket from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type ConversationId, newId } from '../../lib/domain/ids'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import type { createTestClock } from '../../lib/sync/testClock'
import type { Judge } from './judgement'
import type { Limits } from './limits'
import { createTestLog } from './testLog'
import { personOf, socketOf, startTestServer, type TestServer } from './testServer'
import { allowed, seededState, twoSeats } from './testTable'

const cleanups: (() => void | Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

/** A conversation on a memory log behind a real server; everything is taken down after each test. */
export async function setUp(
  needs: {
    judge?: Judge
    clock?: ReturnType<typeof createTestClock>
    limits?: Partial<Limits>
    state?: Uint8Array
  } = {},
) {
  const { clock, limits } = needs
  const conversationId = newId<ConversationId>()
  const memory = createMemoryBoardLog()
  memory.create(conversationId, needs.state ?? seededState())
  const log = createTestLog(memory)
  const seats = twoSeats()
  const sessions = seats.map((seat) => allowed(seat, seats))
  const judge: Judge =
    needs.judge ??
    (async (request) =>
      sessions[personOf(request) === 'bo' ? 1 : 0] ?? { verdict: 'refused', reason: 'notAllowed' })
  let server = await startTestServer({ log, judge, clock, limits })
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
    server = await startTestServer({ log, judge, port, clock, limits })
  }
  return { conversationId, memory, log, seats, sessions, stock, restart, server: () => server }
}

/** A bare socket that keeps every frame it gets. */
export function listen(url: string, headers: Record<string, string> = {}) {
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
