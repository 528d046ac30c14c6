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
  /** Least time from one insert to the next: under load each then carries more. The first after a pause is at once. */
  readonly paceMs: number
  /** Waits before each new try of a failing room; the last is used again and again. */
  readonly retryDelaysMs: readonly number[]
  /** A room that has been failing for so long is given up: longer than a database takes to start again. */
  readonly giveUpMs: number
  /** Rows in one statement. */
  readonly batchRows: number
  /** Bytes in one statement; a single row may be more. */
  readonly batchBytes: number
  /** Bytes that may wait over all rooms before new ones are turned away. */
  readonly queuedBytes: number
}

export const defaultWriterLimits: WriterLimits = {
  paceMs: 5,
  retryDelaysMs: [100, 300, 1000, 3000],
  giveUpMs: 45_000,
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
  /** Set while its last batch has failed: tried by itself until it goes through, so that it harms nobody else. */
  trouble?: { readonly since: number; failures: number; retryAt: number }
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
  let isRunning = false
  let insertedAt = Number.NEGATIVE_INFINITY
  let cancelWake = () => {}

  async function run(): Promise<void> {
    if (isRunning) return
    cancelWake()
    const sinceLast = clock.now() - insertedAt
    // Below nothing where the clock was set back: that must not hold up everybody's saving.
    if (sinceLast >= 0 && sinceLast < limits.paceMs) return wakeIn(limits.paceMs - sinceLast)
    const turn = nextTurn()
    if (turn.length > 0) {
      isRunning = true
      insertedAt = clock.now()
      await insert(turn)
      isRunning = false
    }
    giveUpOnTheLost()
    if (nextTurn().length > 0) void run()
    else wakeForRetry()
  }

  /** A failing lane whose time has come, alone; else all the healthy ones. */
  function nextTurn(): Lane[] {
    const healthy: Lane[] = []
    for (const lane of lanes.values()) {
      if (!lane.trouble) healthy.push(lane)
      else if (lane.trouble.retryAt <= clock.now()) return [lane]
    }
    return healthy
  }

  async function insert(turn: readonly Lane[]): Promise<void> {
    const batch: { lane: Lane; waiting: Waiting }[] = []
    let bytes = 0
    for (const lane of turn) {
      for (const waiting of lane.queue) {
        bytes += sizeOf(waiting.entry)
        if (batch.length > 0 && (batch.length >= limits.batchRows || bytes > limits.batchBytes)) break
        batch.push({ lane, waiting })
      }
    }
    const taken = new Set(batch.map(({ lane }) => lane))
    try {
      const outcomes = await log.append(batch.map(({ waiting }) => waiting.entry))
      if (outcomes.length !== batch.length)
        throw new Error('the log answered another number of outcomes than it was given rows')
      for (const [index, { lane, waiting }] of batch.entries()) {
        lane.queue.shift()
        queuedBytes -= sizeOf(waiting.entry)
        const outcome = outcomes[index]
        if (outcome) waiting.resolve(outcome)
      }
      for (const lane of taken) {
        delete lane.trouble
        leaveIfEmpty(lane)
      }
    } catch (error) {
      logger.warn({ rooms: taken.size, rows: batch.length, error: errorName(error) }, 'a batch was not saved')
      for (const lane of taken) noteTrouble(lane, taken.size === 1)
    }
  }

  function noteTrouble(lane: Lane, wasAlone: boolean): void {
    const now = clock.now()
    lane.trouble ??= { since: now, failures: 0, retryAt: now }
    // Which of several rooms broke the batch is not known yet, so each is tried by itself at once.
    if (!wasAlone) return
    const { retryDelaysMs } = limits
    const delayMs = retryDelaysMs[Math.min(lane.trouble.failures++, retryDelaysMs.length - 1)] ?? 0
    lane.trouble.retryAt = now + delayMs
  }

  /** By time, not by tries: when the database only hangs, a try of one room keeps the others from theirs. */
  function giveUpOnTheLost(): void {
    const now = clock.now()
    for (const lane of [...lanes.values()]) {
      if (!lane.trouble || now - lane.trouble.since < limits.giveUpMs) continue
      logger.error(
        { conversationId: lane.conversationId, rows: lane.queue.length },
        'a room is not saved, given up',
      )
      for (const { entry, reject } of lane.queue.splice(0)) {
        queuedBytes -= sizeOf(entry)
        reject(new Failure('NotSaved'))
      }
      leaveIfEmpty(lane)
    }
  }

  function leaveIfEmpty(lane: Lane): void {
    if (lane.queue.length > 0) return
    lanes.delete(lane.conversationId)
    for (const tell of lane.onEmpty) tell()
  }

  function wakeForRetry(): void {
    const times = [...lanes.values()].map((lane) => lane.trouble?.retryAt ?? 0)
    if (times.length > 0) wakeIn(Math.max(0, Math.min(...times) - clock.now()))
  }

  function wakeIn(ms: number): void {
    cancelWake()
    cancelWake = clock.after(ms, () => void run())
  }

  function settled(conversationId: ConversationId): Promise<void> {
    const lane = lanes.get(conversationId)
    return lane ? new Promise((resolve) => lane.onEmpty.push(resolve)) : Promise.resolve()
  }

  return {
    append(entry) {
      if (queuedBytes + sizeOf(entry) > limits.queuedBytes) return Promise.reject(new Failure('NotSaved'))
      return new Promise((resolve, reject) => {
        const { conversationId } = entry
        const lane: Lane = lanes.get(conversationId) ?? { conversationId, queue: [], onEmpty: [] }
        lanes.set(conversationId, lane)
        lane.queue.push({ entry, resolve, reject })
        queuedBytes += sizeOf(entry)
        void run()
      })
    },
    settled,
    async drained() {
      while (lanes.size > 0) await Promise.all([...lanes.keys()].map(settled))
    },
  }
}

/** What an entry costs while it waits; a claim has no bytes of its own. */
const sizeOf = ({ update }: Append) => 64 + (update?.length ?? 0)
