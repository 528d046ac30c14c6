import { migrateBoard, versionIn } from '../../lib/board/migrate'
import { documentVersion } from '../../lib/board/schema'
import { Failure } from '../../lib/domain/errors'
import type { Facts } from '../../lib/domain/facts'
import type { ConversationId, PersonId } from '../../lib/domain/ids'
import type { BoardLog } from '../../lib/sync/boardLog'
import type { Clock } from '../../lib/sync/clock'
import type { Flusher } from './flusher'
import type { Keeper, ReaderOf } from './keeper'
import type { Limits } from './limits'
import { createRoom, type Room } from './room'
import { itemsIn, readStored } from './storedParts'
import { errorName, type SyncLogger } from './syncLogger'
import type { Writer } from './writer'

/** A room that is kept for whoever asked for it, until they let go. */
export interface Hold {
  readonly room: Room
  release(): void
}

/** Undefined when there is no such conversation. Throws when the database does not answer. */
export type FactsOf = (conversationId: ConversationId) => Promise<Facts | undefined>

/** Something was committed to a board while somebody's approval of its plan stood, or it was loaded so. */
export type OnApprovedEdit = (conversationId: ConversationId, personId: PersonId | null) => void

/** Whoever is at the table waits for the news, and the database may only have hiccuped. */
const factsRetryMs = 2_000

export interface Rooms {
  /**
   * The room of a conversation, loaded before anybody gets it; all who wait share one load. Throws `NotFound`
   * when there is no such board, and whatever the log threw when it did not answer.
   */
  open(conversationId: ConversationId): Promise<Hold>
  /** Facts have changed: whoever is at that table is told, as soon as they can be read, and a moment tells of it. */
  factsChanged(conversationId: ConversationId): void
  /** How many rooms are held or still writing. */
  readonly size: number
}

interface Entry {
  readonly loading: Promise<Room>
  holds: number
  /** Facts are read one after the other, so that the newest are told last. */
  telling: Promise<void>
  /** Set when the room has failed: resolves once it has left, and a new one may be loaded. */
  gone?: Promise<void>
}

/** The live rooms of this process. A room leaves only when its last write has ended, so no load can miss one. */
export function createRooms(needs: {
  log: BoardLog
  writer: Writer
  flusher: Flusher
  keeper: Keeper
  limits: Limits
  clock: Clock
  factsOf: FactsOf
  onApprovedEdit?: OnApprovedEdit | undefined
  readerOf: ReaderOf
  logger: SyncLogger
}): Rooms {
  const { log, writer, flusher, keeper, limits, clock, factsOf, readerOf, onApprovedEdit, logger } = needs
  const entries = new Map<ConversationId, Entry>()

  function enter(conversationId: ConversationId): Entry {
    const entry: Entry = {
      loading: load(conversationId, () => fail(conversationId, entry)),
      holds: 0,
      telling: Promise.resolve(),
    }
    entries.set(conversationId, entry)
    // The page knows them as they were when it was made; the board does not wait for them.
    tellSoon(conversationId, entry)
    return entry
  }

  async function load(conversationId: ConversationId, onFailed: () => void): Promise<Room> {
    const stored = await log.load(conversationId)
    if (!stored) throw new Failure('NotFound')
    const parts = readStored(stored)
    const room = createRoom({
      conversationId,
      stored,
      parts,
      writer,
      flusher,
      limits,
      now: clock.now,
      onChanged: keeper.changed,
      onApprovedEdit: (personId) => onApprovedEdit?.(conversationId, personId),
      onFailed,
    })
    // An id with content but without an owner is as old as the board: the server's.
    const version = versionIn(itemsIn(parts), (client) => (stored.clients.get(client) ?? null) === null)
    const isOld = version !== undefined && version < documentVersion
    const steps = isOld ? (await readerOf(conversationId)).migrations : {}
    const migration = migrateBoard([stored.state, ...stored.tail.map(({ update }) => update)], version, steps)
    // Nothing is written into a sealed board, and what reads boards reads older ones too.
    if (migration && !stored.isSealed) await room.takeOwn(migration.update, migration.client)
    // Loaded with what no moment tells of: the process that wrote it ended before it could …
    if (stored.tail.length > 0 || stored.moments === 0) keeper.changed(room)
    // … or before approvals of what it was had fallen.
    if (stored.isApproved && !stored.isSealed) onApprovedEdit?.(conversationId, null)
    return room
  }

  function factsChanged(conversationId: ConversationId): void {
    const entry = entries.get(conversationId)
    if (!entry) return void keepFacts(conversationId)
    tellSoon(conversationId, entry)
    if (!entry.gone) void entry.loading.then(keeper.changed, () => {})
  }

  /** Nobody is at the table. What cannot be told now is told by the next moment there is. */
  async function keepFacts(conversationId: ConversationId): Promise<void> {
    try {
      const { room, release } = await open(conversationId)
      keeper.changed(room)
      release()
    } catch (error) {
      logger.warn({ conversationId, error: errorName(error) }, 'no moment tells of changed facts yet')
    }
  }

  function tellSoon(conversationId: ConversationId, entry: Entry): void {
    entry.telling = entry.telling.then(() => tellFacts(conversationId, entry))
  }

  async function tellFacts(conversationId: ConversationId, entry: Entry): Promise<void> {
    if (entries.get(conversationId) !== entry) return
    const room = await entry.loading.catch(() => undefined)
    if (!room) return
    try {
      const facts = await factsOf(conversationId)
      if (facts) room.tellFacts(facts)
    } catch (error) {
      logger.warn(
        { conversationId, error: errorName(error) },
        'the facts of a conversation could not be read',
      )
      clock.after(factsRetryMs, () => tellSoon(conversationId, entry))
    }
  }

  function remove(conversationId: ConversationId, entry: Entry): void {
    if (entries.get(conversationId) === entry) entries.delete(conversationId)
  }

  function fail(conversationId: ConversationId, entry: Entry): void {
    void entry.loading.then(keeper.forget, () => {})
    entry.gone = writer.settled(conversationId).then(() => remove(conversationId, entry))
  }

  async function letGo(conversationId: ConversationId, entry: Entry): Promise<void> {
    entry.holds--
    if (entry.holds > 0 || entry.gone) return
    await writer.settled(conversationId)
    if (entry.holds === 0 && !entry.gone) await keeper.rest(await entry.loading)
    // Somebody may have come back meanwhile; a failed room leaves by itself.
    if (entry.holds === 0 && !entry.gone) remove(conversationId, entry)
  }

  async function open(conversationId: ConversationId): Promise<Hold> {
    let entry = entries.get(conversationId)
    while (entry?.gone) {
      await entry.gone
      entry = entries.get(conversationId)
    }
    const held = entry ?? enter(conversationId)
    held.holds++
    try {
      const room = await held.loading
      return { room, release: () => void letGo(conversationId, held) }
    } catch (error) {
      // At once, so that whoever comes next tries anew.
      remove(conversationId, held)
      throw error
    }
  }

  return {
    open,
    factsChanged,
    get size() {
      return entries.size
    },
  }
}
