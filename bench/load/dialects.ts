import { varBytes, varUint } from './varints'

/** What differs between servers in how a client speaks to them. */
export interface Dialect {
  /** The path to connect to. */
  path(room: string): string
  /** Comes before every message, in both directions. */
  prefix(room: string): Uint8Array
  /** Sent first, before step 1. */
  greeting: readonly number[] | undefined
  /** Whether it has the document; one that has not answers no step 1, and is ready once it is open. */
  hasDocument: boolean
}

/** `y-websocket`'s own, ours too. */
export const yWebsocketDialect: Dialect = {
  path: (room) => `/sync/${room}`,
  prefix: () => new Uint8Array(0),
  greeting: undefined,
  hasDocument: true,
}

export const relayDialect: Dialect = { ...yWebsocketDialect, hasDocument: false }

const noToken = varBytes(new Uint8Array(0))

/** One line may carry many documents, so each message names its own; nothing is answered before a token is sent. */
export const hocuspocusDialect: Dialect = {
  path: () => '/',
  prefix: (room) => Uint8Array.from(varBytes(new TextEncoder().encode(room))),
  greeting: [...varUint(2), ...varUint(0), ...noToken],
  hasDocument: true,
}
