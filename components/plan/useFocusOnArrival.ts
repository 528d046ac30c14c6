import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Focus goes along when the plan is made larger or smaller by hand, unless it has gone to an agreement. */
export function useFocusOnArrival(root: RefObject<HTMLElement | null>): void {
  const { plan } = useBoardContext()
  useEffect(() => {
    const { isByHand, shown } = plan.snapshot()
    if (isByHand && !shown) root.current?.focus({ preventScroll: true })
  }, [plan, root])
}
