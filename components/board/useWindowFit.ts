import { useLayoutEffect } from 'react'
import { useBoardContext } from './boardContext'
import type { Insets } from './viewport'

export type PlanSize = 'closed' | 'drawer' | 'sheet'

/** Where the drawer stands beside the table instead of over it. */
const besidePx = 1440

/** Fits the table to what the tools leave free, now and whenever the window or the drawer changes. */
export function useWindowFit(plan: PlanSize) {
  const { view } = useBoardContext()
  useLayoutEffect(() => {
    const fitTable = () => {
      const screen = { width: window.innerWidth, height: window.innerHeight }
      view.resize(screen, insetsFor(screen.width, plan))
    }
    fitTable()
    window.addEventListener('resize', fitTable)
    return () => window.removeEventListener('resize', fitTable)
  }, [view, plan])
}

/** Pixels that the tools take, for a window of this width. */
export function insetsFor(width: number, plan: PlanSize): Insets {
  if (width < 1024) return { top: 140, right: 10, bottom: 84, left: 10 }
  const right = width >= besidePx && plan !== 'closed' ? 302 + 14 : 0
  return { top: 80, right: right + 10, bottom: 80, left: 10 }
}
