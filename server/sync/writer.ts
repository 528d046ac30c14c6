import { Failure } from '../../lib/domain/errors'
import type { ConversationId } from '../../lib/domain/ids'
import type { Append, AppendOutcome, BoardLog } from '../../lib/sync/boardLog'
import type { Clock } from '../../lib/sync/clock'
import { errorName, type SyncLogger } from './syncLogger'

export interface Writer {
  /**
   * Resolves when committed, in the order of the calls for one conversation. Rejects with `NotSaved` when the
   * writer has given up or its queue is full.
   */
  append(entry: Append): Promise<AppendOutcome>
  /** Resolves when nothing of that conversation is queued or in flight. */
  settled(conversationId: ConversationId): Promise<void>
  /** Resolves when nothing at all is. */
  drained(): Promise<void>
}

export interface WriterLimits {
  /** Waits before each new try of a failing room; after the last the room is given up. Five seconds in all. */
  readonly retryDelaysMs: readonly number[]
  /** Rows in one statement. */
  readonly batchRows: number
  /** Bytes in one statement; a single row may be more. */
  readonly batchBytes: number
  /** Bytes that may wait over all rooms before new ones are turned away. */
  readonly queuedBytes: number
}

export const defaultWriterLimits: WriterLimits = {
  retryDelaysMs: [200, 800, 4000],
  batchRows: 500,
  batchBytes: 4 * 1024 * 1024,
  queuedBytes: 64 * 1024 * 1024,
}

interface Waiting {
  readonly entry: Append
  readonly resolve: (outcome: AppendOutcome) => void
  readonly reject: (failure: Failure) => void
}

/** What waits for one conversation, in order; what is in flight stays at its head until committed. */
interface Lane {
  readonly conversationId: ConversationId
  readonly queue: Waiting[]
  readonly onEmpty: (() => void)[]
  /** Its last batch failed: tried by itself until it goes through, so that it harms nobody else. */
  isAlone: boolean
  failures: number
  retryAt: number
}

/** Group commit: one insert in flight in the process; all that arrives meanwhile, for all rooms, is the next. */
export function createWriter({
  log,
  clock,
  logger,
  limits = defaultWriterLimits,
}: {
  log: BoardLog
  clock: Clock
  logger: SyncLogger
  limits?: WriterLimits
}): Writer {
  const lanes = new Map<ConversationId, Lane>()
  let queuedBytes = 0
  let isInserting = false
  let cancelWake = () => {}

  async function run(): Promise<void> {
    if (isInserting) return
    isInserting = true
    cancelWake()
    for (let turn = nextTurn(); turn.length > 0; turn = nextTurn()) await insert(turn)
    isInserting = false
    wakeForRetry()
  }

  /** A failing lane whose time has come, alone; else all the healthy ones. */
  function nextTurn(): Lane[] {
    const all = [...lanes.values()]
    const due = all.find((lane) => lane.isAlone && lane.retryAt <= clock.now())
    return due ? [due] : all.filter((lane) => !lane.isAlone)
  }

  async function insert(turn: readonly Lane[]): Promise<void> {
    const batch: { lane: Lane; waiting: Waiting }[] = []
    let bytes = 0
    for (const lane of turn) {
      for (const waiting of lane.queue) {
        bytes += waiting.entry.update.length
        if (batch.length > 0 && (batch.length >= limits.batchRows || bytes > limits.batchBytes)) break
        batch.push({ lane, waiting })
      }
    }
    const taken = [...new Set(batch.map(({ lane }) => lane))]
    try {
      const outcomes = await log.append(batch.map(({ waiting }) => waiting.entry))
      for (const [index, { lane, waiting }] of batch.entries()) {
        const outcome = outcomes[index]
        if (outcome === undefined) throw new Error('the log answered fewer outcomes than it was given rows')
        lane.queue.shift()
        queuedBytes -= waiting.entry.update.length
        waiting.resolve(outcome)
      }
      for (const lane of taken) recover(lane)
    } catch (error) {
      logger.warn(
        { rooms: taken.length, rows: batch.length, error: errorName(error) },
        'a batch was not saved',
      )
      for (const lane of taken) fail(lane, taken.length === 1)
    }
  }

  function recover(lane: Lane): void {
    lane.isAlone = false
    lane.failures = 0
    leaveIfEmpty(lane)
  }

  function fail(lane: Lane, wasAlone: boolean): void {
    lane.isAlone = true
    lane.retryAt = clock.now()
    // Which of several rooms broke the batch is not known yet, so none is counted for it.
    if (!wasAlone) return
    const delayMs = limits.retryDelaysMs[lane.failures++]
    if (delayMs !== undefined) {
      lane.retryAt += delayMs
      return
    }
    logger.error(
      { conversationId: lane.conversationId, rows: lane.queue.length },
      'a room is not saved, given up',
    )
    for (const { entry, reject } of lane.queue.splice(0)) {
      queuedBytes -= entry.update.length
      reject(new Failure('NotSaved'))
    }
    leaveIfEmpty(lane)
  }

  function leaveIfEmpty(lane: Lane): void {
    if (lane.queue.length > 0) return
    lanes.delete(lane.conversationId)
    for (const tell of lane.onEmpty) tell()
  }

  function wakeForRetry(): void {
    const times = [...lanes.values()].map((lane) => lane.retryAt)
    if (times.length === 0) return
    cancelWake = clock.after(Math.max(0, Math.min(...times) - clock.now()), () => void run())
  }

  function settled(conversationId: ConversationId): Promise<void> {
    const lane = lanes.get(conversationId)
    return lane ? new Promise((resolve) => lane.onEmpty.push(resolve)) : Promise.resolve()
  }

  return {
    append(entry) {
      if (queuedBytes + entry.update.length > limits.queuedBytes)
        return Promise.reject(new Failure('NotSaved'))
      return new Promise((resolve, reject) => {
        const { conversationId } = entry
        const lane: Lane = lanes.get(conversationId) ?? {
          conversationId,
          queue: [],
          onEmpty: [],
          isAlone: false,
          failures: 0,
          retryAt: 0,
        }
        lanes.set(conversationId, lane)
        lane.queue.push({ entry, resolve, reject })
        queuedBytes += entry.update.length
        void run()
      })
    },
    settled,
    async drained() {
      while (lanes.size > 0) await Promise.all([...lanes.keys()].map(settled))
    },
  }
}
