import { useLayoutEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { Point } from '@/components/board/view/viewport'
import type { PieceId, Place } from '@/lib/domain/board'
import { useHeld } from './useHeld'

/**
 * Shows something where its piece is, now and whenever the piece moves, without being drawn anew. `write` puts the
 * piece's corner on the element; it has to be the same function as long as it does the same.
 */
export function useCarried(piece: PieceId, place: Place, write: (at: Point) => void) {
  const { hand, motion, session } = useBoardContext()
  const held = useHeld(piece)
  const { mine, holder } = held
  const { x, y } = place
  useLayoutEffect(() => motion.attach(piece, write), [piece, write, motion])
  // biome-ignore lint/correctness/useExhaustiveDependencies: shown again when it is lifted or laid
  useLayoutEffect(() => {
    const own = hand.placeOf(piece)
    const theirs = own || !holder ? undefined : session.remote.placeOf(piece)
    // In another's hand it sets out from where it is seen, also where that hand rests.
    if (theirs && motion.placeOf(piece)) motion.glide(piece, theirs)
    else motion.put(piece, own ?? theirs ?? { x, y })
  }, [piece, x, y, mine, holder, hand, motion, session])
  return held
}

/** How the element goes where it is put: what is in a hand at once. Where keys or nobody's hand moved it, it is seen going there. */
export function motionOf({ mine, holder }: ReturnType<typeof useHeld>): string {
  if (mine?.grip === 'keys')
    return 'transition-transform duration-(--duration-1) ease-out will-change-transform'
  if (mine || holder) return 'will-change-transform'
  return 'transition-transform duration-(--duration-2) ease-snap'
}
