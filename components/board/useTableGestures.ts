import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useRef } from 'react'
import { useBoardContext } from './boardContext'
import type { Point } from './viewport'

// Half a notch of a common wheel is about 50 px: one notch changes the zoom by a quarter.
const wheelZoomPerPx = 0.0022

/** What a hand takes hold of in its own way. */
const ownWays = '[data-hit], textarea, button, [role="button"], [draggable="true"]'

/**
 * Hands on the table itself: drag the bare table to pan, two fingers to zoom, wheel to pan, Ctrl and wheel (or a
 * pinch on a touchpad) to zoom. Pieces and fields have their own ways and are left alone.
 */
export function useTableGestures(ref: RefObject<HTMLElement | null>) {
  const { view, drags } = useBoardContext()
  const touches = useRef(new Map<number, Point>())

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const onWheel = (event: WheelEvent) => {
      if (drags.snapshot()) return
      if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey) return
      event.preventDefault()
      const inPixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
      if (event.ctrlKey || event.metaKey) {
        view.zoom(Math.exp(-event.deltaY * inPixels * wheelZoomPerPx), { x: event.clientX, y: event.clientY })
      } else view.pan(-event.deltaX * inPixels, -event.deltaY * inPixels)
    }
    // Not passive: React's own listener may not keep the browser from zooming the page.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [ref, view, drags])

  const lift = (event: ReactPointerEvent) => void touches.current.delete(event.pointerId)
  return {
    onPointerDown(event: ReactPointerEvent) {
      const isTouch = event.pointerType === 'touch'
      const isBare = !(event.target as Element).closest(ownWays)
      if (!isTouch && (!isBare || event.button > 1)) return
      if (isTouch && !isBare && touches.current.size === 0) return
      if (!isTouch) event.currentTarget.setPointerCapture(event.pointerId)
      touches.current.set(event.pointerId, { x: event.clientX, y: event.clientY })
    },
    onPointerMove(event: ReactPointerEvent) {
      const before = touches.current.get(event.pointerId)
      if (!before || drags.snapshot()) return
      const now = { x: event.clientX, y: event.clientY }
      const other = [...touches.current].find(([id]) => id !== event.pointerId)?.[1]
      touches.current.set(event.pointerId, now)
      if (!other) {
        view.pan(now.x - before.x, now.y - before.y)
        return
      }
      const distance = (point: Point) => Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }
      view.zoom(distance(now) / distance(before), middle)
      view.pan((now.x - before.x) / 2, (now.y - before.y) / 2)
    },
    onPointerUp: lift,
    onPointerCancel: lift,
  }
}
