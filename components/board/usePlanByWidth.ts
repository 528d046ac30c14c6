import { useEffect } from 'react'
import { useBoardContext } from './boardContext'

/** From here on the plan has room beside the whole table (DESIGN §6). */
const wide = '(min-width: 1440px)'

/**
 * Opens the plan where there is room for it, and closes it when the window loses that room – a tablet is turned, the
 * page is zoomed –, unless its person chose, or is at work in it.
 */
export function usePlanByWidth(): void {
  const { plan } = useBoardContext()
  useEffect(() => {
    const room = window.matchMedia(wide)
    const follow = () => {
      const { size, isByHand } = plan.snapshot()
      const fitting = room.matches ? 'drawer' : 'closed'
      if (isByHand || size === fitting || document.activeElement?.closest('[data-plan]')) return
      plan.resize(fitting, false)
    }
    follow()
    room.addEventListener('change', follow)
    return () => room.removeEventListener('change', follow)
  }, [plan])
}
