import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import WebSocket, { WebSocketServer } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { seedBoard } from '../lib/board/seed'
import { readConcepts } from '../lib/concepts/readConcepts'
import { openDatabase } from '../lib/db/openDatabase'
import { createTalk } from '../lib/db/testing/conversations'
import { type ConversationId, newId, type SessionId } from '../lib/domain/ids'
import { createBoardReader } from '../server/boardReader'
import { createSyncEndpoint } from '../server/sync/endpoint'

/**
 * How long an edit takes from one stock client to another, through the real server (guard, commit, apply, fan out),
 * as a ratio to a bare `ws` relay that passes the same frames on and keeps nothing, in the same run.
 * `npm run bench -- edit`; with DATABASE_URL set Postgres is measured, else the embedded database.
 */
const rounds = 5
const editsPerRound = 200

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'samspil-bench-'))
  const db = await openDatabase({
    databaseUrl: process.env.DATABASE_URL,
    dataFolder: folder,
    migrationsFolder: 'prisma/migrations',
  })
  const concept = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
  if (!concept) throw new Error('no concept is offered')
  const talk = await createTalk(db, { board: seedBoard(concept) })
  const endpoint = createSyncEndpoint({
    log: db.boardLog,
    readerOf: createBoardReader(db),
    factsOf: async () => undefined,
    logger: { info() {}, warn() {}, error() {} },
    judge: async () => ({
      verdict: 'allowed',
      mayEdit: true,
      person: { id: talk.leader.id, name: 'Leader', role: 'facilitator', colour: 1 },
      people: [],
      sessionId: newId<SessionId>(),
      expiresAt: new Date('9999-12-31'),
    }),
  })
  const server = createServer()
  server.on('upgrade', (request, socket, head) => endpoint.handleUpgrade(request, socket, head))
  const relay = createServer()
  relayAll(relay)
  const ours: number[] = []
  const bare: number[] = []
  const [ourUrl, bareUrl] = [await listen(server), await listen(relay)]
  const through = await pairOf(`${ourUrl}/sync`, talk.id)
  const past = await pairOf(`${bareUrl}/sync`, talk.id)
  // Alternating, so that a busy moment of the machine falls on both.
  for (let round = 0; round < rounds; round += 1) {
    bare.push(await millisecondsPerEdit(past))
    ours.push(await millisecondsPerEdit(through))
  }
  const ratio = median(ours) / median(bare)
  process.stdout.write(
    `${db.engine}: one edit, seen by the other and stored: ${median(ours).toFixed(2)} ms; bare relay, nothing stored: ${median(bare).toFixed(2)} ms; ratio ${ratio.toFixed(1)} (median of ${rounds} × ${editsPerRound})\n`,
  )
  for (const pair of [through, past]) for (const { provider } of pair) provider.destroy()
  await endpoint.close()
  server.close()
  relay.close()
  relay.closeAllConnections()
  await db.close()
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

interface Client {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
}

async function pairOf(url: string, id: ConversationId): Promise<[Client, Client]> {
  const open = async (): Promise<Client> => {
    const doc = new Y.Doc()
    const provider = new WebsocketProvider(url, id, doc, {
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
    })
    await new Promise<void>((resolve) =>
      provider.on('status', ({ status }) => status === 'connected' && resolve()),
    )
    return { doc, provider }
  }
  const pair: [Client, Client] = [await open(), await open()]
  // The first edit is not counted: it claims the client ids.
  await edit(pair, 'start')
  return pair
}

function edit([writer, reader]: readonly [Client, Client], value: string): Promise<void> {
  return new Promise((resolve) => {
    const map = reader.doc.getMap('bench')
    const seen = () => {
      if (map.get('value') !== value) return
      map.unobserve(seen)
      resolve()
    }
    map.observe(seen)
    writer.doc.getMap('bench').set('value', value)
  })
}

async function millisecondsPerEdit(pair: readonly [Client, Client]): Promise<number> {
  const started = performance.now()
  for (let index = 0; index < editsPerRound; index += 1) await edit(pair, `${started}-${index}`)
  return (performance.now() - started) / editsPerRound
}

function relayAll(server: Server): void {
  const sockets = new WebSocketServer({ server })
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      for (const other of sockets.clients)
        if (other !== socket && other.readyState === WebSocket.OPEN) other.send(data)
    })
  })
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

await main()
