import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { PieceId } from '@/lib/domain/board'

/** The pieces somebody holds, oneself included. Changes when one is lifted or laid down, not while it moves. */
export function usePiecesInHand(): ReadonlySet<PieceId> {
  const { hand, session } = useBoardContext()
  const subscribe = useCallback(
    (listener: () => void) => {
      const ends = [hand.subscribe(listener), session.remote.subscribe(listener)]
      return () => {
        for (const end of ends) end()
      }
    },
    [hand, session],
  )
  const held = useSyncExternalStore(
    subscribe,
    () =>
      [...(hand.snapshot()?.pieces ?? []), ...session.remote.snapshot().flatMap(({ holds }) => holds)]
        .sort()
        .join('\n'),
    () => '',
  )
  return useMemo(() => new Set(held ? (held.split('\n') as PieceId[]) : []), [held])
}
