import { clearStaleApprovals } from '../lib/conversations/clearStaleApprovals'
import type { Database } from '../lib/db/database'
import type { ConversationId, PersonId } from '../lib/domain/ids'
import type { Clock } from '../lib/sync/clock'
import type { RoomControl } from '../lib/sync/roomControl'
import { errorName, type SyncLogger } from './sync/syncLogger'

/** Takes approvals back when the plan they were given for is edited, whoever does it. */
export interface PlanWatch {
  /** Something was committed to a board while an approval stood; a null person is the server, or not known. */
  edited(conversationId: ConversationId, personId: PersonId | null): void
  /** Looks no more; resolves when the last look has ended. */
  stop(): Promise<void>
}

/** Who goes on typing in a note is looked at so often, not at every key. */
const pauseMs = 250
/** The database may only have hiccuped. */
const retryMs = 2_000

interface Looking {
  /** Who has edited since the last look. */
  readonly editors: Set<PersonId | null>
  isBusy: boolean
}

/** Looks at once, one look at a time for each board; only boards with approvals are ever looked at. */
export function createPlanWatch(needs: {
  readonly db: Database
  readonly now: () => Date
  readonly clock: Clock
  readonly rooms: () => Pick<RoomControl, 'factsChanged'>
  readonly logger: SyncLogger
}): PlanWatch {
  const { db, now, clock, rooms, logger } = needs
  const boards = new Map<ConversationId, Looking>()
  const looks = new Set<Promise<void>>()
  let isStopped = false

  function look(conversationId: ConversationId): void {
    const looking = boards.get(conversationId)
    if (!looking || looking.isBusy || isStopped) return
    if (looking.editors.size === 0) {
      boards.delete(conversationId)
      return
    }
    const editors = [...looking.editors]
    looking.editors.clear()
    looking.isBusy = true
    const again = (afterMs: number) =>
      clock.after(afterMs, () => {
        looking.isBusy = false
        look(conversationId)
      })
    const [only = null, another] = editors
    const done = clearStaleApprovals({ db, clock: now }, conversationId, another === undefined ? only : null)
      .then((haveFallen) => {
        if (haveFallen) rooms().factsChanged(conversationId)
        again(pauseMs)
      })
      .catch((error: unknown) => {
        logger.warn({ conversationId, error: errorName(error) }, 'an approved plan could not be looked at')
        for (const editor of editors) looking.editors.add(editor)
        again(retryMs)
      })
      .finally(() => looks.delete(done))
    looks.add(done)
  }

  return {
    edited(conversationId, personId) {
      const looking = boards.get(conversationId) ?? { editors: new Set(), isBusy: false }
      looking.editors.add(personId)
      boards.set(conversationId, looking)
      look(conversationId)
    },
    async stop() {
      isStopped = true
      await Promise.all(looks)
    },
  }
}
