import type { Facts } from '../domain/facts'

/**
 * The y-websocket wire: the first varint of a frame is its type. 0–3 are the stock protocol's; own numbers start
 * at 100 and go only to clients that ask for them with `?samspil=1`, so that a stock provider is never confused.
 */
export const messageType = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  /** server → client, JSON `Directory`: whose client ids are whose. */
  directory: 100,
  /** server → client, varuint: how many of this connection's update and step-2 frames are committed. */
  receipt: 101,
  /** server → client, JSON `ToldFacts`: what the conversation's people know of it beside the document. */
  facts: 102,
} as const

/** Sync sub-types, the second varint of a sync frame. */
export const syncType = { step1: 0, step2: 1, update: 2 } as const

/** Whose edits and cursors are whose, told by the server only. `clients` maps a Yjs client id to a person id. */
export interface Directory {
  /** Milliseconds of the server's clock when it was told: by it a timer shows the same everywhere. */
  readonly at: number
  readonly clients: Readonly<Record<string, string>>
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly role: string
    readonly colour: number
    readonly present: boolean
  }[]
}

export interface ToldFacts extends Facts {
  /** As a directory's; an older server does not say it. */
  readonly at?: number
}

/** A stock provider hangs up after 30 s of silence; half of that leaves room for one lost beat. */
export const keepAliveMs = 15_000
