import type * as Y from 'yjs'
import { openBoardDocument } from '@/lib/board/document'
import { type BoardStore, createBoardStore } from '@/lib/board/observe'
import { createUndo, type Undo } from '@/lib/board/undo'
import type { Concept } from '@/lib/domain/concept'
import type { Seat } from '@/lib/domain/conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { type BoardConnection, connectBoard } from '@/lib/sync/connect'
import { readPresence } from '@/lib/sync/presence'
import { createPresenceSender } from '@/lib/sync/presenceSender'
import { createOwnPresence, type OwnPresence } from './ownPresence'
import { createRemoteStore, type RemoteStore } from './remoteStore'

/** One browser's sitting at a board: its copy of the document, its line to the others, and its own undo. */
export interface BoardSession {
  readonly doc: Y.Doc
  readonly connection: BoardConnection
  readonly store: BoardStore
  readonly undo: Undo
  readonly remote: RemoteStore
  readonly presence: OwnPresence
  destroy(): void
}

/** Only in a browser. */
export function openBoardSession(
  conversationId: ConversationId,
  concept: Concept,
  seats: readonly Seat[],
): BoardSession {
  const doc = openBoardDocument()
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
  const connection = connectBoard({ url: `${scheme}://${window.location.host}/sync`, conversationId, doc })
  const store = createBoardStore(doc, concept)
  const undo = createUndo(doc)
  const presence = createOwnPresence(createPresenceSender(connection.awareness), {
    isSaved: () => connection.snapshot().saved === 'saved',
    subscribe: connection.subscribe,
  })
  const remote = createRemoteStore(() =>
    readPresence(connection.awareness, connection.snapshot().directory).flatMap((seen) => {
      const seat = seats.find((candidate) => candidate.personId === seen.personId)
      if (!seat) return []
      return [{ ...seen, name: seat.name.trim().split(/\s+/)[0] ?? seat.name, colour: seat.colour }]
    }),
  )
  connection.awareness.on('change', remote.refresh)
  const unsubscribe = connection.subscribe(remote.refresh)
  return {
    doc,
    connection,
    store,
    undo,
    remote,
    presence,
    destroy() {
      connection.awareness.off('change', remote.refresh)
      unsubscribe()
      presence.destroy()
      undo.destroy()
      store.destroy()
      connection.destroy()
      doc.destroy()
    },
  }
}
