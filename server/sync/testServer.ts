import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo, Socket as NetSocket } from 'node:net'
import WebSocket from 'ws'
import type { BoardLog } from '../../lib/sync/boardLog'
import { type Clock, systemClock } from '../../lib/sync/clock'
import { createSyncEndpoint, type SyncEndpoint } from './endpoint'
import type { Judge } from './judgement'
import { defaultLimits, type Limits } from './limits'
import type { FactsOf } from './rooms'
import { readerOf, silentLogger } from './testTable'

export interface TestServer {
  readonly port: number
  readonly url: string
  readonly endpoint: SyncEndpoint
  /** Bytes that have come over the lines there are. */
  readBytes(): number
  /** As a crash does: every line breaks, nothing is said. */
  kill(): Promise<void>
  stop(): Promise<void>
}

/** The endpoint behind a real HTTP server on loopback; `port` 0 takes any. */
export async function startTestServer(needs: {
  log: BoardLog
  judge: Judge
  port?: number
  clock?: Clock
  limits?: Partial<Limits>
  factsOf?: FactsOf
}): Promise<TestServer> {
  const { log, judge, clock = systemClock } = needs
  const limits = { ...defaultLimits, ...needs.limits }
  const endpoint = createSyncEndpoint({
    log,
    judge,
    readerOf,
    factsOf: needs.factsOf ?? (async () => undefined),
    logger: silentLogger,
    clock,
    limits,
  })
  const server = createServer()
  const lines = new Set<NetSocket>()
  server.on('connection', (line: NetSocket) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
  })
  server.on('upgrade', (request, socket, head) => endpoint.handleUpgrade(request, socket, head))
  await new Promise<void>((resolve) => server.listen(needs.port ?? 0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const closed = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return {
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    endpoint,
    readBytes: () => [...lines].reduce((sum, { bytesRead }) => sum + bytesRead, 0),
    async kill() {
      for (const line of lines) line.destroy()
      await closed()
    },
    async stop() {
      await endpoint.close()
      for (const line of lines) line.destroy()
      await closed()
    },
  }
}

const personHeader = 'x-test-person'

/** A WebSocket class whose handshakes say who it is, as the cookie of a browser does. */
export function socketOf(person: string): typeof globalThis.WebSocket {
  class PersonSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { [personHeader]: person } })
    }
  }
  return PersonSocket as unknown as typeof globalThis.WebSocket
}

export function personOf(request: IncomingMessage): string {
  return String(request.headers[personHeader] ?? '')
}

/** Resolves when it holds, looking again at every turn of the event loop; the test's own time limit ends it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}
