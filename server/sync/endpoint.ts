import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { type ConversationId, isId, type SessionId } from '../../lib/domain/ids'
import type { BoardLog } from '../../lib/sync/boardLog'
import { type Clock, systemClock } from '../../lib/sync/clock'
import { closeCode } from '../../lib/sync/closeCodes'
import { keepAliveMs } from '../../lib/sync/protocol'
import type { RoomControl } from '../../lib/sync/roomControl'
import type { Allowed, Judge, Judgement } from './judgement'
import { defaultLimits, type Limits } from './limits'
import { createRooms } from './rooms'
import { createSession, type Session, type Socket } from './session'
import { errorName, type SyncLogger } from './syncLogger'
import { createWriter } from './writer'

export interface SyncEndpoint {
  /** For every upgrade whose path begins with `/sync/`; anything but `/sync/<conversationId>` gets a 404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly rooms: RoomControl
  /** Takes no more, lets what is being written end, then sends everyone away with `goingDown`. */
  close(): Promise<void>
}

/** Time for the closing handshake when the process ends; whoever has not answered by then is cut. */
const closingMs = 2_000

/** The sync server of one process: judges at the door, then hands each socket to a session. */
export function createSyncEndpoint({
  log,
  judge,
  logger,
  clock = systemClock,
  limits = defaultLimits,
}: {
  log: BoardLog
  judge: Judge
  logger: SyncLogger
  clock?: Clock
  limits?: Limits
}): SyncEndpoint {
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.hardFrameBytes })
  const writer = createWriter({ log, clock, logger })
  const rooms = createRooms({ log, writer, limits, logger })
  const sessions = new Map<Session, { sessionId: SessionId; socket: WebSocket }>()
  let revocations = 0
  let isClosing = false

  // One timer for the process, however many sockets there are.
  let cancelBeat = clock.after(keepAliveMs / 3, beat)
  function beat(): void {
    for (const session of [...sessions.keys()]) session.beat()
    cancelBeat = clock.after(keepAliveMs / 3, beat)
  }

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const conversationId = conversationIn(request)
    if (!conversationId) return answer(socket, '404 Not Found')
    if (isClosing) return answer(socket, '503 Service Unavailable')
    let judgement: Judgement
    try {
      judgement = await judgeFreshly(request, conversationId)
    } catch (error) {
      logger.error({ conversationId, error: errorName(error) }, 'a socket could not be judged')
      return answer(socket, '503 Service Unavailable')
    }
    if (isClosing) return answer(socket, '503 Service Unavailable')
    if (judgement.verdict === 'refused' && judgement.reason === 'origin')
      return answer(socket, '403 Forbidden')
    if (socket.destroyed) return
    // A browser learns a reason only from a close code, and for that the handshake must have been made.
    server.handleUpgrade(request, socket, head, (webSocket) => {
      // `ws` closes by itself after an error, and by its own code; unheard, the error would end the process.
      webSocket.on('error', () => {})
      if (judgement.verdict === 'allowed') open(webSocket, request, conversationId, judgement)
      else if (judgement.reason !== 'origin') webSocket.close(closeCode[judgement.reason], judgement.reason)
    })
  }

  /** A judgement is worth nothing if access changed while it was being made. */
  async function judgeFreshly(request: IncomingMessage, conversationId: ConversationId): Promise<Judgement> {
    for (;;) {
      const before = revocations
      const judgement = await judge(request, conversationId)
      if (revocations === before) return judgement
    }
  }

  function open(
    webSocket: WebSocket,
    request: IncomingMessage,
    conversationId: ConversationId,
    allowed: Allowed,
  ) {
    const { sessionId } = allowed
    const open = [...sessions.values()].filter((other) => other.sessionId === sessionId).length
    if (open >= limits.socketsPerSession) return webSocket.close(closeCode.tooMany, 'tooMany')
    const session = createSession({
      socket: socketOf(webSocket),
      allowed,
      conversationId,
      isOurs: queryOf(request).get('samspil') === '1',
      rooms,
      limits,
      clock,
      logger,
      onClosed: () => sessions.delete(session),
    })
    sessions.set(session, { sessionId, socket: webSocket })
    webSocket.on('message', (data, isBinary) => {
      if (!isBinary || !Buffer.isBuffer(data)) return session.close('badMessage')
      session.receive(new Uint8Array(data.buffer, data.byteOffset, data.byteLength))
    })
    webSocket.on('pong', () => session.heard())
    webSocket.on('close', () => session.ended())
  }

  async function close(): Promise<void> {
    isClosing = true
    cancelBeat()
    for (const session of [...sessions.keys()]) session.stop()
    await writer.drained()
    for (const session of [...sessions.keys()]) session.close('goingDown')
    const left = [...server.clients]
    const cancel = clock.after(closingMs, () => {
      for (const webSocket of left) webSocket.terminate()
    })
    await Promise.all(left.map((webSocket) => new Promise((resolve) => webSocket.once('close', resolve))))
    cancel()
    server.close()
  }

  return {
    handleUpgrade(request, socket, head) {
      // Until `ws` takes over, nobody else listens, and an unheard error ends the process.
      socket.on('error', () => socket.destroy())
      void admit(request, socket, head)
    },
    rooms: {
      revoke(scope) {
        revocations++
        for (const session of [...sessions.keys()]) if (session.isIn(scope)) session.close('accessChanged')
      },
    },
    close,
  }
}

function conversationIn(request: IncomingMessage): ConversationId | undefined {
  const [path = ''] = (request.url ?? '').split('?')
  const id = path.startsWith('/sync/') ? path.slice('/sync/'.length) : ''
  return isId(id) ? (id as ConversationId) : undefined
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return new URLSearchParams((request.url ?? '').split('?')[1] ?? '')
}

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

function socketOf(webSocket: WebSocket): Socket {
  return {
    send: (frame) => webSocket.send(frame),
    close: (code, reason) => webSocket.close(code, reason),
    terminate: () => webSocket.terminate(),
    ping: () => webSocket.ping(),
    get bufferedBytes() {
      return webSocket.bufferedAmount
    },
  }
}
