import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toBoard } from './viewport'

// Half a notch of a common wheel is about 50 px: one notch changes the zoom by a quarter.
const wheelZoomPerPx = 0.0022
/** Less than this is a trembling tap, not a pan. */
const tapPx = 5

/** What a hand takes hold of in its own way. */
const ownWays = '[data-hit], [data-note], textarea, button, [role="button"], [draggable="true"]'

interface Down {
  x: number
  y: number
  /** It draws the table along; another finger may still zoom with it. */
  readonly pans: boolean
  travelled: number
}

/**
 * Hands on the table itself: drag the bare table to pan, and with the middle button or the space bar wherever one
 * is; two fingers to zoom, also when they came down on a piece; wheel to pan, Ctrl and wheel (or a pinch on a
 * touchpad) to zoom. Straight listeners: past React, since they hear every movement.
 */
export function useTableGestures(ref: RefObject<HTMLElement | null>) {
  const { view, hand, gestures, session } = useBoardContext()

  useEffect(() => {
    const element = ref.current
    if (!element) return
    const hands = new Map<number, Down>()
    const listening = new AbortController()
    const isDragging = () => hand.snapshot()?.grip === 'dragged'

    function on<K extends keyof HTMLElementEventMap>(
      type: K,
      listen: (event: HTMLElementEventMap[K]) => void,
      isPassive = true,
    ): void {
      element?.addEventListener(type, listen, { signal: listening.signal, passive: isPassive })
    }

    on('pointerdown', (event) => {
      if (event.isPrimary) gestures.begin()
      const isTouch = event.pointerType === 'touch'
      const isBare = event.target instanceof Element && !event.target.closest(ownWays)
      const pans = isTouch
        ? isBare
        : event.button === 1 || (event.button === 0 && (isBare || gestures.isPanning()))
      if (!isTouch && !pans) return
      if (!isTouch) element.setPointerCapture(event.pointerId)
      hands.set(event.pointerId, { x: event.clientX, y: event.clientY, pans, travelled: 0 })
    })

    on('pointermove', (event) => {
      const at = { x: event.clientX, y: event.clientY }
      const onTable = toBoard(view.snapshot(), at)
      session.presence.point(onTable)
      if (hand.snapshot()?.grip === 'pickedUp' && event.pointerType !== 'touch' && event.buttons === 0) {
        hand.carryMiddle(onTable)
      }
      const down = hands.get(event.pointerId)
      if (!down || isDragging()) return
      const before = { x: down.x, y: down.y }
      const other = [...hands].find(([id]) => id !== event.pointerId)?.[1]
      const by = { x: at.x - before.x, y: at.y - before.y }
      down.x = at.x
      down.y = at.y
      down.travelled += Math.hypot(by.x, by.y)
      if (down.travelled > tapPx) gestures.moved()
      if (!other) {
        if (down.pans) view.pan(by.x, by.y)
        return
      }
      gestures.moved()
      const distance = (point: { x: number; y: number }) =>
        Math.max(1, Math.hypot(point.x - other.x, point.y - other.y))
      view.zoom(distance(at) / distance(before), { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 })
      view.pan(by.x / 2, by.y / 2)
    })

    const up = (event: PointerEvent) => void hands.delete(event.pointerId)
    on('pointerup', up)
    on('pointercancel', up)
    on('pointerleave', () => session.presence.point(undefined))

    // The middle button would scroll by itself, and a tap that lays a piece is not for what lies under it.
    on(
      'mousedown',
      (event) => {
        if (event.button === 1 || gestures.isPanning() || hand.snapshot()) event.preventDefault()
      },
      false,
    )

    // Not passive: the browser must not zoom the page.
    on(
      'wheel',
      (event) => {
        if (isDragging()) return
        if (event.target instanceof HTMLTextAreaElement && !event.ctrlKey) return
        event.preventDefault()
        const inPixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1
        if (event.ctrlKey || event.metaKey) {
          view.zoom(Math.exp(-event.deltaY * inPixels * wheelZoomPerPx), {
            x: event.clientX,
            y: event.clientY,
          })
        } else view.pan(-event.deltaX * inPixels, -event.deltaY * inPixels)
      },
      false,
    )
    return () => listening.abort()
  }, [ref, view, hand, gestures, session])
}
