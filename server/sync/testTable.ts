import * as Y from 'yjs'
import { readConcepts } from '../../lib/concepts/readConcepts'
import type { Seat } from '../../lib/domain/conversation'
import { type ConversationId, newId, type PersonId, type SessionId } from '../../lib/domain/ids'
import { createMemoryBoardLog, type MemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { createTestClock, type TestClock } from '../../lib/sync/testClock'
import { boardReaderOf } from './boardReaderOf'
import { createFlusher, type Flusher } from './flusher'
import type { Allowed } from './judgement'
import { createKeeper, type Keeper, type ReaderOf } from './keeper'
import { defaultLimits, type Limits } from './limits'
import { createRooms, type FactsOf, type OnApprovedEdit, type Rooms } from './rooms'
import { createSession, type Session } from './session'
import type { SyncLogger } from './syncLogger'
import { createTestClient, type TestClient } from './testClient'
import { createTestLog, type TestLog } from './testLog'
import { createWriter, defaultWriterLimits, type Writer } from './writer'

export const silentLogger: SyncLogger = { info() {}, warn() {}, error() {} }

const concepts = await readConcepts(new URL('../../lib/concepts', import.meta.url).pathname)
const concept = concepts.find(({ isOffered }) => isOffered)
if (!concept) throw new Error('there is no concept to read boards by')
export const testConcept = concept
export const readerOf: ReaderOf = async () => boardReaderOf(concept)

/** A leader and an employee, made anew for each table. */
export function twoSeats(): [Seat, Seat] {
  return [
    { personId: newId<PersonId>(), name: 'Mette', role: 'facilitator', colour: 1 },
    { personId: newId<PersonId>(), name: 'Søren', role: 'participant', colour: 2 },
  ]
}

/** Later than any test's clock. */
const farAway = new Date('9999-12-31')

export function allowed(seat: Seat, people: readonly Seat[], mayEdit = true): Allowed {
  const { personId, name, role, colour } = seat
  const person = { id: personId, name, role, colour }
  return { verdict: 'allowed', mayEdit, person, people, sessionId: newId<SessionId>(), expiresAt: farAway }
}

/** A board with one word on it, written by a client id that belongs to nobody, as seeding does. */
export function seededState(): Uint8Array {
  const doc = new Y.Doc()
  doc.getArray<string>('words').push(['seed'])
  return Y.encodeStateAsUpdate(doc)
}

export const words = (doc: Y.Doc) => doc.getArray<string>('words')

/** Lets everything that is ready to run do so; no time passes on the test's clock. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

export interface TestTable {
  readonly conversationId: ConversationId
  readonly memory: MemoryBoardLog
  readonly log: TestLog
  readonly clock: TestClock
  readonly writer: Writer
  readonly rooms: Rooms
  readonly keeper: Keeper
  readonly flusher: Flusher
  readonly seats: readonly [Seat, Seat]
  readonly sessions: Set<Session>
  /**
   * The process dies, with all that it held in memory, and another starts over the same log. What the log had in hand
   * is lost, or done all the same; the clients' lines are theirs to cut.
   */
  crash(isLastDone: boolean): void
  /** Connects a client in that seat; nothing is delivered yet. */
  sit(
    seat: Seat,
    client?: TestClient,
    how?: { mayEdit?: boolean; isOurs?: boolean; epoch?: number; expiresAt?: Date },
  ): TestClient
  /** Delivers everything there is, until nothing more comes of it. */
  flush(...clients: TestClient[]): Promise<void>
}

/** One conversation with its room on a memory log, and clients whose frames are delivered by hand. */
export function createTestTable(
  needs: {
    limits?: Partial<Limits>
    onCommitted?: Parameters<typeof createTestLog>[1]
    /** What the board is seeded with, and the client ids that are the server's. */
    state?: Uint8Array
    serverClients?: readonly number[]
    readerOf?: ReaderOf
    factsOf?: FactsOf
    onApprovedEdit?: OnApprovedEdit
  } = {},
): TestTable {
  const limits = { ...defaultLimits, ...needs.limits }
  const factsOf = needs.factsOf ?? (async () => undefined)
  const conversationId = newId<ConversationId>()
  const memory = createMemoryBoardLog()
  const serverClients = (needs.serverClients ?? []).map((client): [number, null] => [client, null])
  memory.create(conversationId, needs.state ?? seededState(), serverClients)
  const clock = createTestClock()
  const seats = twoSeats()
  const sessions = new Set<Session>()
  let now = start()

  function start() {
    const log = createTestLog(memory, needs.onCommitted)
    // Paced by the clock, and time stands still here: each insert at once.
    const paced = { ...defaultWriterLimits, paceMs: 0 }
    const writer = createWriter({ log, clock, logger: silentLogger, limits: paced })
    const flusher = createFlusher(clock, () => 0)
    const keeper = createKeeper({ log, readerOf: needs.readerOf ?? readerOf, clock, logger: silentLogger })
    const rooms = createRooms({
      log,
      writer,
      flusher,
      keeper,
      limits,
      clock,
      factsOf,
      onApprovedEdit: needs.onApprovedEdit,
      readerOf,
      logger: silentLogger,
    })
    return { log, writer, flusher, keeper, rooms }
  }

  return {
    conversationId,
    memory,
    clock,
    seats,
    sessions,
    get log() {
      return now.log
    },
    get writer() {
      return now.writer
    },
    get flusher() {
      return now.flusher
    },
    get keeper() {
      return now.keeper
    },
    get rooms() {
      return now.rooms
    },
    crash(isLastDone) {
      now.log.die(isLastDone)
      sessions.clear()
      now = start()
    },
    sit(
      seat,
      client = createTestClient(),
      { mayEdit = true, isOurs = true, epoch, expiresAt = farAway } = {},
    ) {
      client.connect((socket) => {
        const session = createSession({
          socket,
          allowed: { ...allowed(seat, seats, mayEdit), expiresAt },
          conversationId,
          stated: { isOurs, epoch },
          rooms: now.rooms,
          limits,
          clock,
          logger: silentLogger,
          onClosed: () => sessions.delete(session),
        })
        sessions.add(session)
        return session
      })
      return client
    },
    async flush(...clients) {
      for (let quiet = 0; quiet < 2; ) {
        for (const client of clients) {
          while (client.up > 0) client.deliverUp()
          while (client.down > 0) client.deliverDown()
        }
        now.flusher.flush()
        await turn()
        quiet = clients.every((client) => client.up + client.down === 0) ? quiet + 1 : 0
      }
    },
  }
}

/** The last receipt that client has heard. */
export const receiptOf = (client: TestClient) =>
  client.heard.filter(({ receipt }) => receipt !== undefined).at(-1)?.receipt

/** The last directory that client has heard. */
export const directoryOf = (client: TestClient) =>
  client.heard.findLast(({ directory }) => directory)?.directory

/** Two people at a table, all delivered. */
export async function seated() {
  const table = createTestTable()
  const anna = table.sit(table.seats[0])
  const bo = table.sit(table.seats[1])
  await table.flush(anna, bo)
  return { table, anna, bo, all: () => table.flush(anna, bo) }
}
