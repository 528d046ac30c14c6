import * as Y from 'yjs'
import { authorsSince } from '../../lib/board/authorsSince'
import type { Migrations } from '../../lib/board/migrate'
import type { Board } from '../../lib/domain/board'
import type { ConversationId } from '../../lib/domain/ids'
import type { Table } from '../../lib/domain/table'
import { actsBetween } from '../../lib/history/actsBetween'
import { boardAt } from '../../lib/history/boardAt'
import { recordOf } from '../../lib/history/boardRecord'
import { factActs } from '../../lib/history/factActs'
import { factsAt } from '../../lib/history/factsAt'
import { haveChanged, type MomentFacts, momentFacts } from '../../lib/history/momentFacts'
import { nextMoment } from '../../lib/history/nextMoment'
import type { BoardLog } from '../../lib/sync/boardLog'
import type { Clock } from '../../lib/sync/clock'
import type { BoardSnapshot } from './committedBoard'
import { foldBoard } from './foldBoard'
import type { Room } from './room'
import { errorName, type SyncLogger } from './syncLogger'

/** How a conversation's document is read as plain data, and brought on from older versions: its concept decides. */
export interface BoardReader {
  readonly table: Table
  readonly migrations: Migrations
  read(doc: Y.Doc): Board
}

/** Throws when the conversation or its concept cannot be had. */
export type ReaderOf = (conversationId: ConversationId) => Promise<BoardReader>

/** Writes history and keeps the tails short, one room at a time, for the whole process. */
export interface Keeper {
  /** Something was committed, or has happened beside the board, that is in no moment yet. */
  changed(room: Room): void
  /** At once, as when everybody has left; resolves when it is kept, or cannot be now: nothing is lost by that. */
  rest(room: Room): Promise<void>
  /** The room takes nothing any more; another will be loaded in its place. */
  forget(room: Room): void
  /** Begins nothing more; resolves when what is under way has ended. */
  stop(): Promise<void>
}

/** A board at rest for so long has come to a moment. */
const restMs = 2_000
/** While people work, a moment every eight to ten seconds … */
const workMs = 8_000
/** … spread over these two, since rooms that began together come due together and would hold up everybody's edits. */
const spreadMs = 2_000
/** How often the process looks whether a room has come to its moment. */
const lookMs = 100

interface Unkept {
  readonly since: number
  lastAt: number
}

/** The last moment of a board that is being worked on; forgotten when it rests. */
interface Memory {
  readonly last:
    | { readonly n: number; readonly board: Board; readonly facts: MomentFacts | undefined }
    | undefined
  /** Client → clock: what the last moment holds. */
  readonly vector: ReadonlyMap<number, number>
}

export function createKeeper({
  log,
  readerOf,
  clock,
  logger,
}: {
  log: BoardLog
  readerOf: ReaderOf
  clock: Clock
  logger: SyncLogger
}): Keeper {
  const unkept = new Map<Room, Unkept>()
  const memories = new WeakMap<Room, Memory & { readonly reader: BoardReader }>()
  /** One at a time: building a document takes milliseconds in which nothing else runs. */
  let queue = Promise.resolve()
  let isStopped = false
  let isLooking = false

  function look(): void {
    isLooking = false
    const now = clock.now()
    let turns = Math.ceil((unkept.size * lookMs) / spreadMs)
    for (const [room, { since, lastAt }] of unkept) {
      const isResting = now - lastAt >= restMs
      const isDue = now - since >= workMs && turns > 0
      if (!isResting && !isDue) continue
      turns--
      void enqueue(room, isResting, tryLater)
    }
    lookLater()
  }

  function lookLater(): void {
    if (isLooking || isStopped || unkept.size === 0) return
    isLooking = true
    clock.after(lookMs, look)
  }

  /** As if it had been worked on from now on: not at once again, as long as it rests. */
  function tryLater(room: Room): void {
    const now = clock.now()
    if (!unkept.has(room)) unkept.set(room, { since: now, lastAt: now + workMs })
    lookLater()
  }

  function enqueue(room: Room, isResting: boolean, onFailed: (room: Room) => void): Promise<void> {
    unkept.delete(room)
    queue = queue.then(async () => {
      if (isStopped) return
      try {
        await keep(room)
      } catch (error) {
        // The tail still has it all.
        logger.warn({ conversationId: room.conversationId, error: errorName(error) }, 'no moment was kept')
        memories.delete(room)
        onFailed(room)
      }
      if (isResting) memories.delete(room)
    })
    return queue
  }

  async function keep(room: Room, isSecond = false): Promise<void> {
    const { conversationId } = room
    const memory = memories.get(room) ?? (await recall(room))
    const rows = await log.facts(conversationId)
    const facts = rows && momentFacts(rows)
    const { snapshot, epoch, personOf } = room.history()
    if (snapshot.updates.length === 0 && memory.last && !haveChanged(memory.last.facts, facts)) return
    const doc = foldBoard(snapshot)
    const state = Y.encodeStateAsUpdate(doc)
    const vector = Y.decodeStateVector(Y.encodeStateVector(doc))
    const board = memory.reader.read(doc)
    const people = [...new Set(snapshot.updates.flatMap(({ personId }) => personId ?? []))]
    const boardActs = actsBetween({
      before: memory.last?.board,
      after: board,
      table: memory.reader.table,
      authors: authorsSince(doc, memory.vector),
      personOf,
      people,
    })
    doc.destroy()
    // A history from before facts were told begins to tell of them now; what had happened by then is not its news.
    const isOlder = memory.last !== undefined && memory.last.facts === undefined
    const acts = rows && !isOlder ? [...factActs(memory.last?.facts, rows), ...boardActs] : boardActs
    const last = memory.last && { ...memory.last, record: recordOf(memory.last.board) }
    const moment = nextMoment({ last, board, facts, at: new Date(clock.now()), people, acts })
    const folded = snapshot.updates.map(({ seq }) => seq)
    const { generation } = snapshot
    const outcome = await log.keep({ conversationId, epoch, generation, state, folded, moment })
    if (outcome === 'overtaken') {
      await catchUp(room, snapshot)
      // Once more on what is stored now: perhaps nobody comes back whose edit would be a reason to.
      return isSecond ? undefined : keep(room, true)
    }
    room.folded({ generation: generation + 1, state, gone: snapshot.updates })
    memories.set(room, {
      reader: memory.reader,
      last: moment ? { n: moment.n, board, facts } : memory.last,
      vector,
    })
  }

  /** Somebody else has kept it: another process, or we ourselves and never heard of it. What is stored now counts. */
  async function catchUp(room: Room, { updates }: BoardSnapshot): Promise<void> {
    memories.delete(room)
    const stored = await log.load(room.conversationId)
    // A restored board is loaded anew as a whole, as soon as somebody writes into it.
    if (!stored || stored.epoch !== room.history().epoch) return
    const waiting = new Set(stored.tail.map(({ seq }) => seq))
    const gone = updates.filter(({ seq }) => !waiting.has(seq))
    room.folded({ generation: stored.generation, state: stored.state, gone })
  }

  async function recall(room: Room): Promise<Memory & { readonly reader: BoardReader }> {
    const { conversationId } = room
    const [reader, moments] = [await readerOf(conversationId), await log.latestMoments(conversationId)]
    const n = moments.at(-1)?.n
    const vector = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(room.history().snapshot.state))
    return {
      reader,
      vector,
      last: n === undefined ? undefined : { n, board: boardAt(moments, n), facts: factsAt(moments, n) },
    }
  }

  return {
    changed(room) {
      const now = clock.now()
      const known = unkept.get(room)
      if (known) known.lastAt = now
      else unkept.set(room, { since: now, lastAt: now })
      lookLater()
    },
    // The next load makes up for one that fails now.
    rest: (room) => (unkept.has(room) ? enqueue(room, true, () => {}) : queue),
    forget(room) {
      unkept.delete(room)
    },
    async stop() {
      isStopped = true
      await queue
    },
  }
}
