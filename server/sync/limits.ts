import type { RateLimit } from './rate'

const kib = 1024
const mib = 1024 * kib

/** What one client may cost. Per sign-in, never per address: a whole town hall shares one. */
export interface Limits {
  /** Largest frame that is read. A person's edits of hours offline are some tens of KiB. */
  readonly frameBytes: number
  /** Largest frame `ws` reads at all; between the two we can still say `tooLarge` by name. */
  readonly hardFrameBytes: number
  /** Largest document. A long conversation is about 50 KiB, so this is never met by people. */
  readonly documentBytes: number
  /** What may wait in a document for something it builds on; honest clients need it for moments, and for little. */
  readonly waitingBytes: number
  /** And how many updates: each is looked at again whenever something new has come. */
  readonly waitingUpdates: number
  /** Largest presence of one client: a cursor, a drag and a few words. */
  readonly presenceBytes: number
  /** What may wait unsent to one reader before it is dropped; it must hold a whole first state beside some updates. */
  readonly bufferedBytes: number
  /** What may wait unsent before a reader gets no more cursors, only what is committed. */
  readonly behindBytes: number
  /** Frames that may wait while a board is loaded; a stock client sends two, and one for each edit. */
  readonly waitingFrames: number
  /** Open sockets of one sign-in: tabs, and dead connections not yet noticed. */
  readonly socketsPerSession: number
  /** Edits of one socket. A held key makes thirty a second; the burst is an hour offline sent one by one. */
  readonly edits: RateLimit
  /** Presences of one socket; our own client sends at most thirty a second. */
  readonly presences: RateLimit
  /** Questions of one socket, each answered with the whole board or everyone's presence. */
  readonly questions: RateLimit
}

export const defaultLimits: Limits = {
  frameBytes: mib,
  hardFrameBytes: 4 * mib,
  documentBytes: 4 * mib,
  waitingBytes: 256 * kib,
  waitingUpdates: 200,
  presenceBytes: 16 * kib,
  bufferedBytes: 8 * mib,
  behindBytes: 256 * kib,
  waitingFrames: 256,
  socketsPerSession: 12,
  edits: { burst: 6_000, perSecond: 100 },
  presences: { burst: 1_000, perSecond: 120 },
  questions: { burst: 60, perSecond: 2 },
}
