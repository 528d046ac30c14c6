import { type RefObject, useEffect, useRef, useState } from 'react'
import type * as Y from 'yjs'

/** Whether the text field inside the box holds more lines than it shows. False while `isOn` is not set. */
export function useHasMore(
  text: Y.Text | undefined,
  isOn: boolean,
): { readonly ref: RefObject<HTMLDivElement | null>; readonly hasMore: boolean } {
  const ref = useRef<HTMLDivElement>(null)
  const [hasMore, setHasMore] = useState(false)
  useEffect(() => {
    const area = ref.current?.querySelector('textarea')
    if (!isOn || !text || !area) return
    let frame = 0
    const measure = () => {
      cancelAnimationFrame(frame)
      // In the next frame, when the field has taken the new text.
      frame = requestAnimationFrame(() => setHasMore(area.scrollHeight > area.clientHeight + 2))
    }
    const toTop = () => {
      area.scrollTop = 0
      measure()
    }
    const sizes = new ResizeObserver(measure)
    sizes.observe(area)
    text.observe(measure)
    area.addEventListener('blur', toTop)
    void document.fonts?.ready.then(measure)
    return () => {
      cancelAnimationFrame(frame)
      sizes.disconnect()
      text.unobserve(measure)
      area.removeEventListener('blur', toTop)
    }
  }, [text, isOn])
  return { ref, hasMore }
}
