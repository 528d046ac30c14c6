import type { CloseName } from '../../lib/sync/closeCodes'

/** What has happened since the process started; numbers only, nothing of anybody. */
export interface Counters {
  /** Sockets that we ended, by reason; `timedOut` are those that answered no ping. */
  readonly closed: Readonly<Record<CloseName | 'timedOut', number>>
}

export interface Counting {
  closed(reason: CloseName | 'timedOut'): void
  read(): Counters
}

export function createCounting(): Counting {
  const closed: Record<string, number> = {}
  return {
    closed(reason) {
      closed[reason] = (closed[reason] ?? 0) + 1
    },
    read: () => ({ closed: { ...closed } as Counters['closed'] }),
  }
}
