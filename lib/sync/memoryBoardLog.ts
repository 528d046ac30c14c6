import type { ConversationId, PersonId } from '../domain/ids'
import type { Moment } from '../history/moment'
import type { FactRows } from '../history/momentFacts'
import type { Append, AppendOutcome, BoardLog, TailUpdate } from './boardLog'

interface MemoryBoard {
  epoch: number
  generation: number
  state: Uint8Array
  tail: TailUpdate[]
  readonly clients: Map<number, PersonId | null>
  moments: Moment[]
  isSealed: boolean
  isApproved: boolean
  facts: FactRows
}

export interface MemoryBoardLog extends BoardLog {
  /** Puts a seeded board there, as creating a conversation does. `clients` names the seeding client as the server's. */
  create(
    conversationId: ConversationId,
    state: Uint8Array,
    clients?: Iterable<[number, PersonId | null]>,
  ): void
  /** What stands beside the board, from now on. */
  setFacts(conversationId: ConversationId, facts: FactRows): void
  /** As if its moments were from before they told of facts. */
  forgetFacts(conversationId: ConversationId): void
  /** Whether somebody's approval of the plan stands, from now on. */
  approve(conversationId: ConversationId, isApproved: boolean): void
  /** From now on every append to it answers `sealed`. */
  seal(conversationId: ConversationId): void
  /** As from a backup: another state without a tail, and a new epoch; whose the clients are stays known. */
  restore(conversationId: ConversationId, state: Uint8Array): void
}

/** A board log that lives as long as the process: the room's tests run on it, under the same contract as SQL. */
export function createMemoryBoardLog(): MemoryBoardLog {
  const boards = new Map<ConversationId, MemoryBoard>()
  let lastSeq = 0

  function store(entry: Append): AppendOutcome {
    const board = boards.get(entry.conversationId)
    if (!board) return { kind: 'missing' }
    if (board.isSealed) return { kind: 'sealed' }
    if (board.epoch !== entry.epoch) return { kind: 'oldEpoch' }
    if (entry.newClients.some((client) => isForeign(board, client, entry.personId)))
      return { kind: 'foreignClient' }
    for (const client of entry.newClients) board.clients.set(client, entry.personId)
    if (!entry.update) return { kind: 'stored', seq: null }
    const seq = ++lastSeq
    // A copy: the bytes are a view into the frame that brought them, and would keep all of it alive.
    board.tail.push({ seq, personId: entry.personId, update: entry.update.slice() })
    return board.isApproved ? { kind: 'stored', seq, isApproved: true } : { kind: 'stored', seq }
  }

  return {
    create(conversationId, state, clients = []) {
      boards.set(conversationId, {
        epoch: 1,
        generation: 0,
        state: state.slice(),
        tail: [],
        clients: new Map(clients),
        moments: [],
        isSealed: false,
        isApproved: false,
        facts: { phase: 'planned', openedAt: null, picks: [], approvals: [], endedApprovals: [], steps: [] },
      })
    },
    setFacts(conversationId, facts) {
      const board = boards.get(conversationId)
      if (board) board.facts = facts
    },
    forgetFacts(conversationId) {
      const board = boards.get(conversationId)
      if (board) board.moments = board.moments.map(({ facts: _, ...moment }) => moment)
    },
    approve(conversationId, isApproved) {
      const board = boards.get(conversationId)
      if (board) board.isApproved = isApproved
    },
    seal(conversationId) {
      const board = boards.get(conversationId)
      if (board) board.isSealed = true
    },
    restore(conversationId, state) {
      const board = boards.get(conversationId)
      if (!board) return
      board.epoch += 1
      board.generation += 1
      board.state = state.slice()
      board.tail = []
    },
    async load(conversationId) {
      const board = boards.get(conversationId)
      if (!board) return undefined
      return {
        epoch: board.epoch,
        generation: board.generation,
        state: board.state.slice(),
        tail: board.tail.map((one) => ({ ...one, update: one.update.slice() })),
        clients: new Map(board.clients),
        moments: board.moments.length,
        isSealed: board.isSealed,
        isApproved: board.isApproved,
      }
    },
    async append(batch) {
      return batch.map(store)
    },
    async keep({ conversationId, epoch, generation, state, folded, moment }) {
      const board = boards.get(conversationId)
      if (!board || board.epoch !== epoch || board.generation !== generation) return 'overtaken'
      if (moment && board.moments.some(({ n }) => n === moment.n)) return 'overtaken'
      board.generation += 1
      board.state = state.slice()
      const leaving = new Set(folded)
      board.tail = board.tail.filter(({ seq }) => !leaving.has(seq))
      if (moment) board.moments.push(structuredClone(moment))
      return 'kept'
    },
    async facts(conversationId) {
      return boards.get(conversationId)?.facts
    },
    async latestMoments(conversationId) {
      const all = inOrder(boards.get(conversationId))
      const newestWhole = all.findLastIndex(({ change }) => change.kind === 'whole')
      return all.slice(Math.max(0, newestWhole))
    },
    async moments(conversationId) {
      return inOrder(boards.get(conversationId))
    },
  }
}

function isForeign(board: MemoryBoard, client: number, personId: PersonId | null): boolean {
  const owner = board.clients.get(client)
  return owner !== undefined && owner !== personId
}

function inOrder(board: MemoryBoard | undefined): Moment[] {
  return structuredClone(board?.moments ?? []).sort((one, other) => one.n - other.n)
}
