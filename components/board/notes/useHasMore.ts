import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Whether the words in the element take more room than they are shown in. False while `isOn` is not set. */
export function useHasMore(
  words: string,
  isOn: boolean,
): { readonly ref: RefObject<HTMLParagraphElement | null>; readonly hasMore: boolean } {
  const ref = useRef<HTMLParagraphElement>(null)
  const [hasMore, setHasMore] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew when the words are others
  useLayoutEffect(() => {
    const element = ref.current
    if (!isOn || !element) return setHasMore(false)
    const measure = () => setHasMore(element.scrollHeight > element.clientHeight + 2)
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    measure()
    void document.fonts?.ready.then(measure)
    return () => sizes.disconnect()
  }, [words, isOn])
  return { ref, hasMore }
}
