import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Focus goes along when the plan is made larger or smaller by hand; not when it is there from the start, or shows an agreement. */
export function useFocusOnArrival(root: RefObject<HTMLElement | null>): void {
  const { plan } = useBoardContext()
  useEffect(() => {
    const hadFocus = document.activeElement === document.body
    const { shown } = plan.snapshot()
    if (!shown && hadFocus) root.current?.focus({ preventScroll: true })
  }, [plan, root])
}
