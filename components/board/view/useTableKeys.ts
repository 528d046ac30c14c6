import { type RefObject, useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** A quarter a step, as the tools do. */
const step = 1.25

/** Keys while the table or something on it has the focus: + and − zoom, 0 shows all of it, space and a drag draw it along. */
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
        if (key === '+' || key === '=') view.zoom(step)
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
