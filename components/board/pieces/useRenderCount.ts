import { type RefObject, useEffect, useRef } from 'react'

/** Counts on the element itself (`data-drawn`) how often it was drawn, so that a test can hold "a move re-renders one face". */
export function useRenderCount(): RefObject<HTMLDivElement | null> {
  const ref = useRef<HTMLDivElement>(null)
  const count = useRef(0)
  useEffect(() => {
    count.current += 1
    if (ref.current) ref.current.dataset.drawn = String(count.current)
  })
  return ref
}
