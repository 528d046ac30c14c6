import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { cursorKey } from './motion'
import { pointerAt } from './pointerAt'

/** Writes where the others' hands are as soon as a message comes; the way between is the browser's to draw. */
export function useRemoteMotion() {
  const { session, hand, motion, table } = useBoardContext()
  useEffect(() => {
    const { remote } = session
    return remote.onMoved((client, where) => {
      for (const laid of where.carried) {
        // Of two who took the same piece only one is shown as having it.
        if (hand.placeOf(laid.piece) || remote.holderOf(laid.piece)?.client !== client) continue
        motion.move(laid.piece, laid)
      }
      const at = pointerAt(table, where)
      if (at) motion.move(cursorKey(client), at)
    })
  }, [session, hand, motion, table])
}
