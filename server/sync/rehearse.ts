import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { piecesOf } from '../../lib/board/schema'
import { seedBoard } from '../../lib/board/seed'
import type { Concept } from '../../lib/domain/concept'
import type { Seat } from '../../lib/domain/conversation'
import { type ConversationId, newId, type PersonId, type SessionId } from '../../lib/domain/ids'
import { systemClock as clock } from '../../lib/sync/clock'
import { createMemoryBoardLog } from '../../lib/sync/memoryBoardLog'
import { messageType, syncType } from '../../lib/sync/protocol'
import { boardReaderOf } from './boardReaderOf'
import { createFlusher } from './flusher'
import { createKeeper } from './keeper'
import { defaultLimits } from './limits'
import { createRooms } from './rooms'
import { createSession, type Session, type Socket } from './session'
import type { SyncLogger } from './syncLogger'
import { createWriter, defaultWriterLimits } from './writer'

const people = 8
const editsEach = 250
/** Everyone moves pieces of their own. */
const piecesEach = 5
/** Times that the board is loaded again: only after some dozens is its way compiled for good. */
const loads = 40

const silent: SyncLogger = { info() {}, warn() {}, error() {} }

/**
 * Plays a conversation to itself before anybody is let in, over a log in memory that is forgotten afterwards: the
 * engine compiles meanwhile what the first people after a start would wait for. Takes some tenths of a second.
 */
export async function rehearse(concepts: readonly Concept[]): Promise<void> {
  const concept = concepts.find(({ isOffered, layout }) => isOffered && layout.type === 'puzzle')
  if (!concept) return
  const conversationId = newId<ConversationId>()
  const log = createMemoryBoardLog()
  log.create(conversationId, seedBoard(concept))
  const writer = createWriter({ log, clock, logger: silent, limits: { ...defaultWriterLimits, paceMs: 0 } })
  const flusher = createFlusher(clock, () => 0)
  const readerOf = async () => boardReaderOf(concept)
  const keeper = createKeeper({ log, readerOf, clock, logger: silent })
  const rooms = createRooms({
    log,
    writer,
    flusher,
    keeper,
    limits: defaultLimits,
    clock,
    factsOf: async () => undefined,
    readerOf,
    logger: silent,
  })

  const seats = Array.from({ length: people }, (_, index): Seat => {
    return { personId: newId<PersonId>(), name: `${index}`, role: 'participant', colour: 1 }
  })
  const lines = seats.map((seat) => {
    const session = createSession({
      socket: deadEnd(),
      allowed: {
        verdict: 'allowed',
        mayEdit: true,
        person: { id: seat.personId, name: seat.name, role: seat.role, colour: seat.colour },
        people: seats,
        sessionId: newId<SessionId>(),
        expiresAt: new Date(clock.now() + 3_600_000),
      },
      conversationId,
      stated: { isOurs: true },
      rooms,
      limits: defaultLimits,
      clock,
      logger: silent,
      onClosed() {},
    })
    return { session, work: workOf(session) }
  })
  for (let edit = 0; edit < editsEach; edit++) {
    for (const { work } of lines) work(edit)
    await writer.drained()
    flusher.flush()
  }
  for (const { session } of lines) session.ended()
  await allHaveLeft()
  for (let load = 0; load < loads; load++) {
    const { room, release } = await rooms.open(conversationId)
    room.history()
    release()
    await allHaveLeft()
  }

  async function allHaveLeft(): Promise<void> {
    while (rooms.size > 0) await new Promise((resolve) => setImmediate(resolve))
  }
}

/** What a busy person's page says: a piece put down, and where the cursor is. */
function workOf(session: Session): (edit: number) => void {
  const doc = new Y.Doc()
  const pieces = piecesOf(doc)
  doc.on('update', (update: Uint8Array) => {
    const message = encoding.createEncoder()
    encoding.writeVarUint(message, messageType.sync)
    encoding.writeVarUint(message, syncType.update)
    encoding.writeVarUint8Array(message, update)
    session.receive(encoding.toUint8Array(message))
  })
  session.receive(Uint8Array.of(messageType.sync, syncType.step1, 1, 0))
  return (edit) => {
    pieces.set(`keyword:${doc.clientID}-${edit % piecesEach}`, { x: edit, y: edit, z: edit })
    session.receive(presenceFrame(doc.clientID, edit, { cursor: { x: edit + 0.5, y: edit } }))
  }
}

function presenceFrame(client: number, clock: number, state: object): Uint8Array {
  const presence = encoding.createEncoder()
  encoding.writeVarUint(presence, 1)
  encoding.writeVarUint(presence, client)
  encoding.writeVarUint(presence, clock)
  encoding.writeVarString(presence, JSON.stringify(state))
  const message = encoding.createEncoder()
  encoding.writeVarUint(message, messageType.awareness)
  encoding.writeVarUint8Array(message, encoding.toUint8Array(presence))
  return encoding.toUint8Array(message)
}

/** A socket at which nobody listens. */
function deadEnd(): Socket {
  return {
    write() {},
    close() {},
    together: (say) => say(),
    terminate() {},
    ping() {},
    bufferedBytes: () => 0,
    readBytes: () => 0,
  }
}
