import type * as Y from 'yjs'
import { unsavedTexts } from '@/lib/board/unsavedTexts'
import { type Confirmed, createConfirmed } from '@/lib/sync/confirmed'
import type { BoardConnection } from '@/lib/sync/connect'
import type { ConnectionState } from '@/lib/sync/connectionState'
import { copyMarks } from '@/lib/sync/copyMarks'
import { type CopyId, copyName } from '@/lib/sync/copyName'
import { forgetCopy } from '@/lib/sync/forgetCopies'
import { openLocalCopy } from '@/lib/sync/localCopy'
import { rescueCopies } from './rescueCopies'
import { createRescuedWords, type RescuedWords } from './rescuedWords'

/** What of a sitting is on this machine, and what becomes of it when it may not be here any more. */
export interface BoardCopy {
  /** For the connection, which tells it what the server holds. */
  readonly confirmed: Confirmed
  readonly rescued: RescuedWords
  /** Follows the connection: marks what is unsaved, and gives the words back where it cannot be saved. */
  follow(connection: Pick<BoardConnection, 'subscribe' | 'snapshot'>): void
  /** Whether the page may go without anything being lost. */
  isSafeToLeave(): boolean
  close(): void
}

/**
 * Fills the document from this person's copy, before it is connected. Who may not edit has none: what there is, and
 * copies from before a restore, are taken apart instead.
 */
export async function openBoardCopy(id: CopyId, doc: Y.Doc, mayEdit: boolean): Promise<BoardCopy> {
  const name = copyName(id)
  const rescued = createRescuedWords()
  let isClosed = false
  void rescueCopies(
    ({ conversationId, personId, epoch }) =>
      conversationId === id.conversationId && personId === id.personId && (!mayEdit || epoch < id.epoch),
    (words) => {
      if (!isClosed) rescued.add(words)
      return !isClosed
    },
  )
  const copy = mayEdit ? await openLocalCopy(name, doc) : undefined
  const confirmed = createConfirmed(copy?.confirmed, copy?.keepConfirmed)

  let state: ConnectionState | undefined
  let isGone = false
  let unfollow = () => {}

  function attend(next: ConnectionState): void {
    const before = state
    state = next
    if (isGone) return
    if (isLost(next)) {
      isGone = true
      rescued.add(unsavedTexts(doc, confirmed.clocks()))
      void (copy ? copy.forget() : forgetCopy(name))
    } else if (before?.hasUnsaved !== next.hasUnsaved) {
      copyMarks.set(name, next.hasUnsaved)
    }
  }

  /** Whether nothing written here can be saved any more. An old page's words only wait for a newer page. */
  function isLost({ status, closeName, mayEdit }: ConnectionState): boolean {
    if (status === 'closed') return !(closeName === 'oldClient' && copy?.isOpen())
    return !mayEdit
  }

  return {
    confirmed,
    rescued,
    follow(connection) {
      attend(connection.snapshot())
      unfollow = connection.subscribe(() => attend(connection.snapshot()))
    },
    isSafeToLeave() {
      if (!rescued.areTaken()) return false
      if (!state || isLost(state)) return true
      return !state.hasUnsaved || (copy?.holdsAll() ?? false)
    },
    close() {
      isClosed = true
      unfollow()
      // Where nothing is kept, nothing waits for the next time either.
      if (!isGone && !copy?.isOpen()) copyMarks.delete(name)
      copy?.close()
    },
  }
}
