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
  /** Largest presence of one client: a cursor, a drag and a few words. */
  readonly presenceBytes: number
  /** What may wait unsent to one reader before it is dropped; it must hold a whole first state beside some updates. */
  readonly bufferedBytes: number
  /** Frames that may wait while a board is loaded; a stock client sends two, and one for each edit. */
  readonly waitingFrames: number
  /** Open sockets of one sign-in: tabs, and dead connections not yet noticed. */
  readonly socketsPerSession: number
}

export const defaultLimits: Limits = {
  frameBytes: mib,
  hardFrameBytes: 4 * mib,
  documentBytes: 4 * mib,
  presenceBytes: 16 * kib,
  bufferedBytes: 8 * mib,
  waitingFrames: 256,
  socketsPerSession: 12,
}
