import type { IncomingMessage } from 'node:http'
import type { Socket as NetSocket } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocket, WebSocketServer } from 'ws'
import { documentVersion } from '../../lib/board/schema'
import { type ConversationId, isId, type SessionId } from '../../lib/domain/ids'
import type { BoardLog } from '../../lib/sync/boardLog'
import { type Clock, systemClock } from '../../lib/sync/clock'
import { type CloseName, closeCode } from '../../lib/sync/closeCodes'
import { keepAliveMs } from '../../lib/sync/protocol'
import type { RoomControl } from '../../lib/sync/roomControl'
import { createBusyness } from './busyness'
import { type Counters, createCounting } from './counters'
import { createFlusher } from './flusher'
import type { Allowed, Judge, Judgement } from './judgement'
import { createKeeper, type ReaderOf } from './keeper'
import { defaultLimits, type Limits } from './limits'
import { createRooms, type FactsOf, type OnApprovedEdit } from './rooms'
import { createSession, type Session, type Socket, type Stated } from './session'
import { errorName, type SyncLogger } from './syncLogger'
import { createWriter } from './writer'

export interface SyncEndpoint {
  /** For every upgrade whose path begins with `/sync/`; anything but `/sync/<conversationId>` gets a 404. */
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  readonly rooms: RoomControl
  counters(): Counters
  /** Takes no more, lets what is being written end, then sends everyone away with `goingDown`. */
  close(): Promise<void>
}

/** Time for the closing handshake when the process ends; whoever has not answered by then is cut. */
const closingMs = 2_000

/** The sync server of one process: judges at the door, then hands each socket to a session. */
export function createSyncEndpoint({
  log,
  judge,
  readerOf,
  factsOf,
  onApprovedEdit,
  logger,
  clock = systemClock,
  limits = defaultLimits,
  conversationFrom = wellFormedId,
}: {
  log: BoardLog
  judge: Judge
  readerOf: ReaderOf
  factsOf: FactsOf
  onApprovedEdit?: OnApprovedEdit
  logger: SyncLogger
  clock?: Clock
  limits?: Limits
  /** Which conversation the last part of `/sync/…` means; undefined is answered 404. */
  conversationFrom?: (name: string) => ConversationId | undefined
}): SyncEndpoint {
  const server = new WebSocketServer({ noServer: true, maxPayload: limits.hardFrameBytes })
  const writer = createWriter({ log, clock, logger })
  const keeper = createKeeper({ log, readerOf, clock, logger })
  const flusher = createFlusher(clock, createBusyness(clock))
  const rooms = createRooms({
    log,
    writer,
    flusher,
    keeper,
    limits,
    clock,
    factsOf,
    readerOf,
    onApprovedEdit,
    logger,
  })
  const counting = createCounting()
  const sessions = new Set<Session>()
  const socketsOf = new Map<SessionId, number>()
  let revocations = 0
  let isClosing = false

  // One timer for the process, however many sockets there are.
  let cancelBeat = clock.after(keepAliveMs / 3, beat)
  function beat(): void {
    for (const session of [...sessions]) session.beat()
    cancelBeat = clock.after(keepAliveMs / 3, beat)
  }

  async function admit(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { name, stated } = asked(request)
    const conversationId = name === undefined ? undefined : conversationFrom(name)
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
    // The handshake's answer and, where the room is loaded, the greeting leave in one write.
    socket.cork()
    setImmediate(() => socket.uncork())
    // A browser learns a reason only from a close code, and for that the handshake must have been made.
    server.handleUpgrade(request, socket, head, (webSocket) => {
      // `ws` closes by itself after an error, and by its own code; unheard, the error would end the process.
      webSocket.on('error', () => {})
      if (judgement.verdict === 'allowed')
        open({ webSocket, line: socket, source: request.socket, conversationId, allowed: judgement, stated })
      else if (judgement.reason !== 'origin') refuse(webSocket, judgement.reason)
    })
  }

  function refuse(webSocket: WebSocket, reason: CloseName): void {
    counting.closed(reason)
    webSocket.close(closeCode[reason], reason)
  }

  /** A judgement is worth nothing if access changed while it was being made. */
  async function judgeFreshly(request: IncomingMessage, conversationId: ConversationId): Promise<Judgement> {
    for (;;) {
      const before = revocations
      const judgement = await judge(request, conversationId)
      if (revocations === before) return judgement
    }
  }

  function open({ webSocket, line, source, conversationId, allowed, stated }: Opening): void {
    const { sessionId } = allowed
    const others = socketsOf.get(sessionId) ?? 0
    if (others >= limits.socketsPerSession) {
      refuse(webSocket, 'tooMany')
      return
    }
    // Before anything is read: what an old page writes would be of the wrong shape.
    if (stated.version !== undefined && stated.version < documentVersion) {
      refuse(webSocket, 'oldClient')
      return
    }
    const session = createSession({
      socket: socketOf(webSocket, line, source),
      allowed,
      conversationId,
      stated,
      rooms,
      limits,
      clock,
      logger,
      onClosed(reason) {
        if (reason) counting.closed(reason)
        sessions.delete(session)
        const left = (socketsOf.get(sessionId) ?? 1) - 1
        if (left > 0) socketsOf.set(sessionId, left)
        else socketsOf.delete(sessionId)
      },
    })
    sessions.add(session)
    socketsOf.set(sessionId, others + 1)
    webSocket.on('message', (data, isBinary) => {
      if (!isBinary || !Buffer.isBuffer(data)) return session.close('badMessage')
      session.receive(data)
    })
    webSocket.on('pong', () => session.heard())
    webSocket.on('close', () => session.ended())
  }

  async function close(): Promise<void> {
    isClosing = true
    cancelBeat()
    for (const session of [...sessions]) session.stop()
    await writer.drained()
    await flusher.drained()
    for (const session of [...sessions]) session.close('goingDown')
    await keeper.stop()
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
        for (const session of [...sessions]) if (session.isIn(scope)) session.close('accessChanged')
      },
      factsChanged: rooms.factsChanged,
    },
    counters: counting.read,
    close,
  }
}

interface Opening {
  readonly webSocket: WebSocket
  readonly line: Duplex
  /** Where the line's bytes come in, and are counted. */
  readonly source: NetSocket
  readonly conversationId: ConversationId
  readonly allowed: Allowed
  readonly stated: Stated
}

const wellFormedId = (name: string) => (isId(name) ? (name as ConversationId) : undefined)

/** What the address asks for, and what the client says of itself in it. */
function asked(request: IncomingMessage): { name: string | undefined; stated: Stated } {
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const said = new URLSearchParams(query)
  return {
    name: path.startsWith('/sync/') ? path.slice('/sync/'.length) : undefined,
    stated: {
      isOurs: said.get('samspil') === '1',
      epoch: wholeNumber(said.get('epoch')),
      version: wholeNumber(said.get('version')),
    },
  }
}

const wholeNumber = (text: string | null) => (text && /^\d{1,9}$/.test(text) ? Number(text) : undefined)

function answer(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

/** Data goes past `ws`, framed once for the whole room; the handshake, reading, pings and goodbyes are its own. */
function socketOf(webSocket: WebSocket, line: Duplex, source: NetSocket): Socket {
  return {
    write(wire) {
      // After its goodbye nothing may follow.
      if (webSocket.readyState === WebSocket.OPEN) line.write(wire)
    },
    close: (code, reason) => webSocket.close(code, reason),
    together(say) {
      line.cork()
      try {
        say()
      } finally {
        line.uncork()
      }
    },
    terminate: () => webSocket.terminate(),
    ping: () => webSocket.ping(),
    bufferedBytes: () => line.writableLength,
    readBytes: () => source.bytesRead,
  }
}
