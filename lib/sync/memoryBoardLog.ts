import type { ConversationId, PersonId } from '../domain/ids'
import type { BoardLog } from './boardLog'

interface MemoryBoard {
  readonly state: Uint8Array
  readonly tail: Uint8Array[]
  readonly clients: Map<number, PersonId | null>
  isSealed: boolean
}

export interface MemoryBoardLog extends BoardLog {
  /** Puts a seeded board there, as creating a conversation does. `clients` names the seeding client as the server's. */
  create(
    conversationId: ConversationId,
    state: Uint8Array,
    clients?: Iterable<[number, PersonId | null]>,
  ): void
  /** From now on every append to it answers `sealed`. */
  seal(conversationId: ConversationId): void
}

/** A board log that lives as long as the process: the room's tests run on it, under the same contract as SQL. */
export function createMemoryBoardLog(): MemoryBoardLog {
  const boards = new Map<ConversationId, MemoryBoard>()
  return {
    create(conversationId, state, clients = []) {
      boards.set(conversationId, {
        state: state.slice(),
        tail: [],
        clients: new Map(clients),
        isSealed: false,
      })
    },
    seal(conversationId) {
      const board = boards.get(conversationId)
      if (board) board.isSealed = true
    },
    async load(conversationId) {
      const board = boards.get(conversationId)
      if (!board) return undefined
      return {
        state: board.state.slice(),
        tail: board.tail.map((update) => update.slice()),
        clients: new Map(board.clients),
      }
    },
    async append(batch) {
      return batch.map(({ conversationId, personId, update, newClients }) => {
        const board = boards.get(conversationId)
        if (!board) return 'missing'
        if (board.isSealed) return 'sealed'
        // A copy: the bytes are a view into the frame that brought them, and would keep all of it alive.
        board.tail.push(update.slice())
        for (const client of newClients) if (!board.clients.has(client)) board.clients.set(client, personId)
        return 'stored'
      })
    },
    async claimClient(conversationId, client, personId) {
      const board = boards.get(conversationId)
      if (!board) return personId
      const owner = board.clients.get(client)
      if (owner !== undefined) return owner
      board.clients.set(client, personId)
      return personId
    },
  }
}
