import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { keepIdentity } from '../board/keepIdentity'
import { documentVersion } from '../board/schema'
import type { ConversationId } from '../domain/ids'
import { type Confirmed, createConfirmed } from './confirmed'
import { type ConnectionState, closeReason, isFinalCode, savedState, serverZero } from './connectionState'
import { countingSocket } from './countingSocket'
import { emptyDirectory, readDirectory } from './directory'
import { readFacts } from './facts'
import { messageType } from './protocol'
import { createUnsavedEdits } from './unsavedEdits'

export interface BoardConnection {
  /** For `useSyncExternalStore`; the answer ends the subscription. */
  subscribe(listener: () => void): () => void
  /** The same object as long as nothing has changed. */
  snapshot(): ConnectionState
  readonly awareness: Awareness
  /** Says goodbye, closes the line and lets go of everything but the document. */
  destroy(): void
}

/** Longest wait between two tries: whoever comes back into reach is back at the table before wondering. */
const maxBackoffMs = 2_500

/**
 * The browser's line to a live board: a stock y-websocket provider, with receipts, directory and close reasons.
 * `url` is the sync server's, as `wss://host/sync`; `epoch` is the board's that the page was made for, and the
 * document's, if it comes with content from a local copy. Only the server and such a copy ever fill it: never seed it.
 * `confirmed` is told what the server holds.
 */
export function connectBoard({
  url,
  conversationId,
  epoch,
  doc,
  confirmed = createConfirmed(),
  WebSocketClass = WebSocket,
}: {
  url: string
  conversationId: ConversationId
  epoch: number
  doc: Y.Doc
  confirmed?: Confirmed
  WebSocketClass?: typeof WebSocket
}): BoardConnection {
  const listeners = new Set<() => void>()
  // A document that comes with content (a local copy) may hold what the server lacks.
  const unsaved = createUnsavedEdits(Y.encodeStateVector(doc).length > 1)
  let state: ConnectionState = {
    status: 'connecting',
    hasSynced: false,
    mayEdit: true,
    hasUnsaved: unsaved.exist(),
    saved: savedState({ status: 'connecting', mayEdit: true }, unsaved.exist()),
    directory: emptyDirectory,
    // Until it has told: as this machine's.
    serverZeroMs: serverZero(Date.now()),
  }

  function change(part: Partial<Omit<ConnectionState, 'saved' | 'hasUnsaved'>>): void {
    const draft = { ...state, ...part, hasUnsaved: unsaved.exist() }
    const next: ConnectionState = { ...draft, saved: savedState(draft, draft.hasUnsaved) }
    const keys = Object.keys(next) as (keyof ConnectionState)[]
    if (keys.every((key) => Object.is(next[key], state[key]))) return
    state = next
    for (const listener of [...listeners]) listener()
  }

  const awareness = new Awareness(doc)
  const provider = new WebsocketProvider(url, conversationId, doc, {
    awareness,
    params: { samspil: '1', epoch: String(epoch), version: String(documentVersion) },
    // Tabs that talked past the server would bypass both durability and access.
    disableBc: true,
    maxBackoffTime: maxBackoffMs,
    shouldReconnect: (event) => !isFinalCode(event.code),
    WebSocketPolyfill: countingSocket(WebSocketClass, {
      onCreated: unsaved.opened,
      onEditsSent(kind) {
        unsaved.sent(kind === 'answer')
        // Only from whom it will take edits does the server ask for them.
        change(kind === 'answer' ? { mayEdit: true } : {})
      },
    }),
    connect: false,
  })
  // The provider would also send back to the server every presence that it brings.
  awareness.off('update', provider._awarenessUpdateHandler)
  awareness.on('update', tellOwnPresence)
  function tellOwnPresence({ added, updated, removed }: Record<'added' | 'updated' | 'removed', number[]>) {
    if (![...added, ...updated, ...removed].includes(awareness.clientID)) return
    if (!provider.wsconnected || provider.ws?.readyState !== WebSocketClass.OPEN) return
    const message = encoding.createEncoder()
    encoding.writeVarUint(message, messageType.awareness)
    encoding.writeVarUint8Array(message, encodeAwarenessUpdate(awareness, [awareness.clientID]))
    provider.ws.send(encoding.toUint8Array(message))
  }

  provider.messageHandlers[messageType.directory] = (_encoder, decoder) => {
    const directory = readDirectory(decoding.readVarString(decoder))
    if (directory) change({ directory, serverZeroMs: serverZero(directory.at) })
  }
  provider.messageHandlers[messageType.facts] = (_encoder, decoder) => {
    const told = readFacts(decoding.readVarString(decoder))
    if (!told) return
    const { at } = told
    const facts = keepIdentity(state.facts, told.facts)
    change(at === undefined ? { facts } : { facts, serverZeroMs: serverZero(at) })
  }
  provider.messageHandlers[messageType.receipt] = (_encoder, decoder) => {
    unsaved.receipted(decoding.readVarUint(decoder))
    if (!unsaved.exist()) confirmed.all(doc)
    change({})
  }
  provider.messageHandlers[messageType.auth] = () => change({ mayEdit: false })

  provider.on('status', ({ status }) => {
    // Others remember the clock of the presence that went with the old line, and would ignore the same again.
    if (status === 'connected') awareness.setLocalState(awareness.getLocalState())
  })
  provider.on('sync', (isSynced) => {
    if (isSynced) change({ status: 'live', hasSynced: true, closeName: undefined })
  })
  provider.on('connection-close', (event) => {
    if (provider.shouldConnect)
      change({ status: 'offline', closeName: event ? closeReason(event.code) : undefined })
  })
  provider.on('closed', ({ code }) => change({ status: 'closed', closeName: closeReason(code) }))

  function noteEdit(update: Uint8Array, origin: unknown): void {
    if (origin === provider) {
      confirmed.sent(update)
    } else {
      unsaved.edited()
      change({})
    }
  }
  doc.on('update', noteEdit)

  /** Back in reach: at once, instead of when the wait is over. */
  function tryNow(): void {
    if (state.status !== 'closed') provider.connect()
  }
  const page = typeof window === 'undefined' ? undefined : window
  page?.addEventListener('online', tryNow)

  provider.connect()

  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    snapshot: () => state,
    awareness,
    destroy() {
      listeners.clear()
      page?.removeEventListener('online', tryNow)
      doc.off('update', noteEdit)
      provider.destroy()
      awareness.destroy()
    },
  }
}
