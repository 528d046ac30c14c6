import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { ConversationId } from '../lib/domain/ids'
import { closeName } from '../lib/sync/closeCodes'
import { connectBoard } from '../lib/sync/connect'
import { watchedSockets } from './watchedSocket'

/** One honest client over the real wire. */
export interface Peer {
  readonly name: string
  readonly doc: Y.Doc
  /** It has the stored board, and its line stands. */
  isLive(): boolean
  /** Live, and where the server gives receipts, everything has one. */
  isSettled(): boolean
  /** Only of ours: whether the server has said that all is safe. */
  isSaved(): boolean
  /** Says goodbye and goes. */
  leave(): void
  /** Is gone without a word, and never comes back. */
  crash(): void
}

export interface PeerNeeds {
  readonly name: string
  /** As `ws://…/sync`. */
  readonly url: string
  readonly room: string
  /** Something about the line has changed. */
  onChange?(): void
  /** A close code, whenever the server gives one. */
  onClosed?(name: string): void
  /** Whatever edits the server sends. */
  onUpdate?(update: Uint8Array): void
  tell(what: string): void
}

/** A provider of the y-websocket package, as anybody would use it. */
export function stockPeer(needs: PeerNeeds): Peer {
  const doc = new Y.Doc()
  const { WebSocketClass, loseAll } = watchedSockets(
    (what) => needs.tell(`${needs.name}: ${what}`),
    (update) => needs.onUpdate?.(update),
  )
  const provider = new WebsocketProvider(needs.url, needs.room, doc, {
    WebSocketPolyfill: WebSocketClass,
    disableBc: true,
    maxBackoffTime: 100,
  })
  provider.on('status', () => needs.onChange?.())
  provider.on('sync', () => needs.onChange?.())
  let isLeaving = false
  provider.on('connection-close', (event) => {
    // Without an event it was closed from here: by us, or since nothing had come for half a minute.
    const why = event ? (closeName(event.code) ?? String(event.code)) : 'silence'
    if (!isLeaving) needs.onClosed?.(why)
  })
  provider.on('closed', ({ code }) => needs.tell(`${needs.name} was sent away for good: ${code}`))
  const leave = () => {
    isLeaving = true
    provider.destroy()
    provider.awareness.destroy()
    doc.destroy()
  }
  return {
    name: needs.name,
    doc,
    isLive: () => provider.wsconnected && provider.synced,
    isSettled: () => provider.wsconnected && provider.synced,
    isSaved: () => false,
    leave,
    crash() {
      loseAll()
      leave()
    },
  }
}

/** The product's own client. */
export function ourPeer(needs: PeerNeeds): Peer {
  const doc = new Y.Doc()
  const { WebSocketClass, loseAll } = watchedSockets(
    (what) => needs.tell(`${needs.name}: ${what}`),
    (update) => needs.onUpdate?.(update),
  )
  const conversationId = needs.room as ConversationId
  const connection = connectBoard({ url: needs.url, conversationId, epoch: 1, doc, WebSocketClass })
  connection.subscribe(() => {
    const { status, closeName: reason } = connection.snapshot()
    if (reason) needs.onClosed?.(reason)
    if (status === 'closed') needs.tell(`${needs.name} was sent away for good: ${reason}`)
    needs.onChange?.()
  })
  const leave = () => {
    connection.destroy()
    doc.destroy()
  }
  const isLive = () => connection.snapshot().status === 'live'
  const isSaved = () => connection.snapshot().saved === 'saved'
  return {
    name: needs.name,
    doc,
    isLive,
    isSettled: () => isLive() && isSaved(),
    isSaved,
    leave,
    crash() {
      loseAll()
      leave()
    },
  }
}
