import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { Whereabouts } from '@/components/board/people/remoteStore'
import { slowed } from '@/components/board/pieces/slowed'
import { cursorKey, noteKey } from './motion'
import { pointerAt } from './pointerAt'

/** Shows where the others' hands are as their messages come: gliding, and in calm steps for whom less moves. */
export function useRemoteMotion() {
  const { session, hand, motion, table, remoteNotes } = useBoardContext()
  useEffect(() => {
    const { remote } = session
    const hands = stepping((client, { cursor, carried }: Whereabouts) => {
      for (const laid of carried) {
        // Of two who took the same piece only one is shown as having it; and what has been laid meanwhile lies.
        if (hand.placeOf(laid.piece) || remote.holderOf(laid.piece)?.client !== client) continue
        motion.glide(laid.piece, laid)
      }
      const at = pointerAt(table, { cursor, carried })
      if (at) motion.glide(cursorKey(client), at)
    })
    const notes = stepping((client) => {
      const at = remoteNotes.placeOf(client)
      if (at) motion.glide(noteKey(client), at)
    })
    const stops = [
      remote.onMoved(hands.step),
      remoteNotes.onMoved((client) => notes.step(client, undefined)),
      hands.cancel,
      notes.cancel,
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }, [session, hand, motion, table, remoteNotes])
}

/** `act` for each client, slowed for itself. */
function stepping<T>(act: (client: number, value: T) => void) {
  const steps = new Map<number, ReturnType<typeof slowed<T>>>()
  return {
    step(client: number, value: T) {
      const step = steps.get(client) ?? slowed((newest: T) => act(client, newest))
      steps.set(client, step)
      step(value)
    },
    cancel() {
      for (const step of steps.values()) step.cancel()
    },
  }
}
