import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { isCalm } from '@/components/looks/looksStore'

/** DESIGN §2: what has changed is held outlined for so long, where nothing glides. */
const heldMs = 1_200

/**
 * For whom nothing glides, a piece that is suddenly somewhere else carries a ring for a moment. It is written to the
 * piece's element beside React, which neither knows nor redraws it.
 */
export function CalmChanges() {
  const { session, table } = useBoardContext()
  useEffect(() => {
    const { store, connection } = session
    const timers = new Map<Element, ReturnType<typeof setTimeout>>()
    let board = store.snapshot()
    const look = () => {
      const before = board
      board = store.snapshot()
      if (before.pieces === board.pieces || !connection.snapshot().hasSynced || !isCalm()) return
      for (const { id } of table.pieces) {
        if (before.pieces[id] === board.pieces[id]) continue
        const element = document.querySelector(`[data-piece="${id}"]`)
        if (!element) continue
        clearTimeout(timers.get(element))
        element.setAttribute('data-changed', '')
        timers.set(
          element,
          setTimeout(() => element.removeAttribute('data-changed'), heldMs),
        )
      }
    }
    const stop = store.subscribe(look)
    return () => {
      stop()
      for (const timer of timers.values()) clearTimeout(timer)
    }
  }, [session, table])
  return null
}
