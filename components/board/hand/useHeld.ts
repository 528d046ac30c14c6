import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { RemotePerson } from '@/components/board/people/remoteStore'
import type { PieceId } from '@/lib/domain/board'
import type { InHand } from './hand'

const nothing = () => undefined

/** Whether a piece is in one's own hand or in another's. Changes when it is lifted and laid, never while it moves. */
export function useHeld(piece: PieceId): {
  readonly mine: InHand | undefined
  readonly holder: RemotePerson | undefined
} {
  const { hand, session } = useBoardContext()
  const mine = useSyncExternalStore(
    hand.subscribe,
    () => {
      const held = hand.snapshot()
      return held?.pieces.includes(piece) ? held : undefined
    },
    nothing,
  )
  const holder = useSyncExternalStore(session.remote.subscribe, () => session.remote.holderOf(piece), nothing)
  return { mine, holder: mine ? undefined : holder }
}
