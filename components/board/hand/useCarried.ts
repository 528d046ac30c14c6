import { type RefObject, useLayoutEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { Point } from '@/components/board/view/viewport'
import type { PieceId, Place } from '@/lib/domain/board'
import { float } from './afloat'
import { useHeld } from './useHeld'

/**
 * Shows an element where its piece is, now and whenever the piece moves, without being drawn anew. `write` is told the
 * piece's corner and puts the element (`putAt`); it has to be the same function as long as it does the same.
 */
export function useCarried(
  piece: PieceId,
  place: Place,
  element: RefObject<HTMLElement | null>,
  write: (at: Point) => void,
) {
  const { hand, motion, session } = useBoardContext()
  const held = useHeld(piece)
  const { mine, holder } = held
  const { x, y } = place
  const isCarried = isAfloat(held)
  useLayoutEffect(() => {
    if (isCarried && element.current) return float(element.current)
  }, [isCarried, element])
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

/** What hands carry moves with every frame; what keys move goes by steps. */
const isAfloat = ({ mine, holder }: ReturnType<typeof useHeld>) =>
  mine ? mine.grip !== 'keys' : holder !== undefined

/** How the element goes where it is put: what is in a hand at once. Where keys or nobody's hand moved it, it is seen going there. */
export function motionOf(held: ReturnType<typeof useHeld>): string {
  if (isAfloat(held)) return 'will-change-transform'
  return held.mine
    ? 'transition-transform duration-(--duration-1) ease-out will-change-transform'
    : 'transition-transform duration-(--duration-2) ease-snap'
}
