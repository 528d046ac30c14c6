import { useSyncExternalStore } from 'react'
import type { PieceId, Place } from '@/lib/domain/board'
import { useBoardContext } from './boardContext'
import type { Drag } from './dragStore'
import type { RemotePerson } from './remoteStore'

const nothing = () => undefined

/** Where a piece is seen: in one's own hand, in another's, or where the board says it lies. */
export function useShownPlace(
  piece: PieceId,
  place: Place,
): {
  readonly x: number
  readonly y: number
  readonly mine: Drag | undefined
  readonly holder: RemotePerson | undefined
} {
  const { drags, session } = useBoardContext()
  const mine = useSyncExternalStore(
    drags.subscribe,
    () => {
      const drag = drags.snapshot()
      return drag?.piece === piece ? drag : undefined
    },
    nothing,
  )
  const holder = useSyncExternalStore(session.remote.subscribe, () => session.remote.holderOf(piece), nothing)
  const shown = mine ?? holder?.drag ?? place
  return { x: shown.x, y: shown.y, mine, holder: mine ? undefined : holder }
}
