import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { Whereabouts } from '@/components/board/people/remoteStore'
import { slowed } from '@/components/board/pieces/slowed'
import { cursorKey } from './motion'
import { pointerAt } from './pointerAt'

/** Writes where the others' hands are as soon as a message comes; the way between is the browser's to draw. In calm steps for whom less moves. */
export function useRemoteMotion() {
  const { session, hand, motion, table } = useBoardContext()
  useEffect(() => {
    const { remote } = session
    const slow = new Map<number, ReturnType<typeof slowed<Whereabouts>>>()
    const stop = remote.onMoved((client, where) => {
      const carry =
        slow.get(client) ??
        slowed(({ carried }) => {
          for (const laid of carried) {
            // Of two who took the same piece only one is shown as having it; and what has been laid meanwhile lies.
            if (hand.placeOf(laid.piece) || remote.holderOf(laid.piece)?.client !== client) continue
            motion.move(laid.piece, laid)
          }
        })
      slow.set(client, carry)
      carry(where)
      const at = pointerAt(table, where)
      if (at) motion.move(cursorKey(client), at)
    })
    return () => {
      stop()
      for (const carry of slow.values()) carry.cancel()
    }
  }, [session, hand, motion, table])
}
