import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** A quarter a step, as the tools do. */
const step = 1.25
/** Where the table goes, in pixels, for the view to go where the arrow points. */
const draws: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [100, 0],
  ArrowRight: [-100, 0],
  ArrowUp: [0, 100],
  ArrowDown: [0, -100],
}

/** Keys while the table or something on it has the focus: + and − zoom, 0 shows all of it; Shift and an arrow move the view, space and a drag draw the table along. */
export function useTableKeys(ref: RefObject<HTMLElement | null>) {
  const { view, gestures, hand } = useBoardContext()
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const listening = new AbortController()
    const { signal } = listening
    const pan = (isPanning: boolean) => {
      gestures.setPanning(isPanning)
      element.toggleAttribute('data-pan', isPanning)
    }
    window.addEventListener(
      'keydown',
      (event) => {
        const { target, key } = event
        if (key === 'Escape' && hand.snapshot()) {
          event.stopPropagation()
          hand.putBack()
          return
        }
        if (event.altKey || event.ctrlKey || event.metaKey || !(target instanceof Element)) return
        if (key === ' ' && (target === element || target === document.body)) {
          event.preventDefault()
          pan(true)
        }
        if (!element.contains(target) || target.matches('textarea, input') || hand.snapshot()) return
        const draw = event.shiftKey ? draws[key] : undefined
        if (draw) {
          // Without Shift it leads to another piece.
          event.stopPropagation()
          event.preventDefault()
          view.pan(...draw)
        } else if (key === '+' || key === '=') view.zoom(step)
        else if (key === '-') view.zoom(1 / step)
        else if (key === '0') view.fit()
      },
      { signal, capture: true },
    )
    window.addEventListener(
      'keyup',
      (event) => {
        if (event.key === ' ') pan(false)
      },
      { signal },
    )
    window.addEventListener('blur', () => pan(false), { signal })
    return () => {
      listening.abort()
      pan(false)
    }
  }, [ref, view, gestures, hand])
}
