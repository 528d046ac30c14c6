import { useLayoutEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { PlanSize } from '@/components/board/planStore'
import type { Insets, Size } from './viewport'

/** Where the drawer stands beside the table instead of over it. */
const besidePx = 1440

/** Fits the table to what the tools leave free, now and whenever the window or the drawer changes. */
export function useWindowFit(plan: PlanSize) {
  const { view } = useBoardContext()
  useLayoutEffect(() => {
    const fitTable = () => {
      const screen = { width: window.innerWidth, height: window.innerHeight }
      view.resize(screen, insetsFor(screen, plan))
    }
    fitTable()
    window.addEventListener('resize', fitTable)
    return () => window.removeEventListener('resize', fitTable)
  }, [view, plan])
}

/** Pixels that the tools take in a window of this size. */
export function insetsFor({ width, height }: Size, plan: PlanSize): Insets {
  // Shrunken tools, and the path of perspectives in the list of questions: see `short` in globals.css.
  if (height < 480) return { top: 58, right: 8, bottom: 58, left: 8 }
  if (width < 1024) {
    // From a tablet on there is room for the whole table above the sheet.
    const isAboveSheet = width >= 640 && plan === 'drawer'
    const bottom = isAboveSheet ? Math.max(0.4 * height, 320) + 10 : 84
    return { top: 140, right: 10, bottom, left: 10 }
  }
  const right = width >= besidePx && plan !== 'closed' ? 302 + 14 : 0
  return { top: 80, right: right + 10, bottom: 80, left: 10 }
}
