import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Says aloud what happened at the table; seen by nobody. */
export function LiveRegion() {
  const { announcer } = useBoardContext()
  const { sentence, count } = useSyncExternalStore(
    announcer.subscribe,
    announcer.snapshot,
    announcer.snapshot,
  )
  return (
    <div aria-live="polite" data-live="" className="sr-only">
      {/* A new element each time, so that the same sentence is said again. */}
      <p key={count}>{sentence}</p>
    </div>
  )
}
