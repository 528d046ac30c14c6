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
  // biome-ignore lint/correctness/useExhaustiveDependencies: written again when it is lifted or laid
  useLayoutEffect(() => {
    write(hand.placeOf(piece) ?? session.remote.placeOf(piece) ?? { x, y })
    return motion.attach(piece, write)
  }, [piece, x, y, write, mine, holder, hand, motion, session])
  return held
}

/** How the element goes where it is told: at once in one's own hand, and smoothly between another's messages. */
export function motionOf({ mine, holder }: ReturnType<typeof useHeld>): string {
  if (mine && mine.grip !== 'keys')
    return 'transition-[rotate] duration-(--duration-2) ease-snap will-change-[translate]'
  if (mine) return 'transition-[translate,rotate] duration-(--duration-1) ease-out will-change-[translate]'
  if (holder) return 'transition-[translate,rotate] duration-[80ms] ease-linear will-change-[translate]'
  return 'transition-[translate,rotate] duration-(--duration-2) ease-snap'
}
