import type * as Y from 'yjs'
import { type ActivityStore, createActivityStore } from '@/components/board/people/activityStore'
import { createOwnPresence, type OwnPresence } from '@/components/board/people/ownPresence'
import { createRemoteStore, type RemoteStore } from '@/components/board/people/remoteStore'
import { openBoardDocument } from '@/lib/board/document'
import { type BoardStore, createBoardStore } from '@/lib/board/observe'
import { createUndo, type Undo } from '@/lib/board/undo'
import type { Concept } from '@/lib/domain/concept'
import type { Seat } from '@/lib/domain/conversation'
import { tableOf } from '@/lib/domain/table'
import { type BoardConnection, connectBoard } from '@/lib/sync/connect'
import type { CopyId } from '@/lib/sync/copyName'
import { readPresence } from '@/lib/sync/presence'
import { createPresenceSender } from '@/lib/sync/presenceSender'
import { type BoardCopy, openBoardCopy } from './boardCopy'

/** One browser's sitting at a board: its copy of the document, its line to the others, and its own undo. */
export interface BoardSession {
  readonly doc: Y.Doc
  /** What of it lies on this machine. */
  readonly copy: BoardCopy
  readonly connection: BoardConnection
  readonly store: BoardStore
  readonly undo: Undo
  readonly remote: RemoteStore
  readonly presence: OwnPresence
  readonly activity: ActivityStore
  destroy(): void
}

export interface Sitting extends CopyId {
  readonly concept: Concept
  readonly seats: readonly Seat[]
  /** As the page knows it; the server says so if it changes. */
  readonly mayEdit: boolean
}

/** Only in a browser. What lies on this machine comes first, so that the server is told of it at once. */
export async function openBoardSession(sitting: Sitting): Promise<BoardSession> {
  const { conversationId, epoch, concept, seats } = sitting
  const doc = openBoardDocument()
  const copy = await openBoardCopy(sitting, doc, sitting.mayEdit)
  const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
  const url = `${scheme}://${window.location.host}/sync`
  const connection = connectBoard({ url, conversationId, epoch, doc, confirmed: copy.confirmed })
  copy.follow(connection)
  const store = createBoardStore(doc, concept)
  const undo = createUndo(doc)
  const presence = createOwnPresence(createPresenceSender(connection.awareness), {
    isSaved: () => connection.snapshot().saved === 'saved',
    subscribe: connection.subscribe,
  })
  const remote = createRemoteStore(tableOf(concept), store.snapshot, (clients) =>
    readPresence(connection.awareness, connection.snapshot().directory, clients).flatMap((seen) => {
      const seat = seats.find((candidate) => candidate.personId === seen.personId)
      if (!seat) return []
      return [{ ...seen, name: seat.name.trim().split(/\s+/)[0] ?? seat.name, colour: seat.colour }]
    }),
  )
  const onPresence = ({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) =>
    remote.refresh([...added, ...updated, ...removed].filter((client) => client !== doc.clientID))
  connection.awareness.on('change', onPresence)
  const activity = createActivityStore()
  const noteActivity = ({ added, updated }: Record<'added' | 'updated', number[]>) => {
    const { clients } = connection.snapshot().directory
    for (const client of [...added, ...updated]) {
      const personId = client === doc.clientID ? undefined : clients[client]
      if (personId) activity.noted(personId)
    }
  }
  connection.awareness.on('change', noteActivity)
  let { directory } = connection.snapshot()
  const unsubscribe = connection.subscribe(() => {
    const told = connection.snapshot().directory
    if (told === directory) return
    directory = told
    remote.refresh()
  })
  return {
    doc,
    copy,
    connection,
    store,
    undo,
    remote,
    presence,
    activity,
    destroy() {
      connection.awareness.off('change', onPresence)
      connection.awareness.off('change', noteActivity)
      activity.destroy()
      unsubscribe()
      presence.destroy()
      undo.destroy()
      store.destroy()
      copy.close()
      connection.destroy()
      doc.destroy()
    },
  }
}
