import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** The sizes a question may have on its piece at 100 % zoom (DESIGN §4): never smaller, never cut. */
export const largestText = 17
export const smallestText = 13

/**
 * Finds the largest type, in steps of half a pixel, at which the words fit the box. Measures again when the fonts
 * have come. Returns the size in pixels at 100 % zoom.
 */
export function useFittedText(words: string): {
  readonly ref: RefObject<HTMLDivElement | null>
  readonly size: number
} {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(largestText)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need measuring anew
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    let isGone = false
    const measure = () => {
      if (isGone) return
      let next = largestText
      box.style.fontSize = `${next}px`
      while (
        next > smallestText &&
        (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)
      ) {
        next -= 0.5
        box.style.fontSize = `${next}px`
      }
      setSize(next)
    }
    measure()
    void document.fonts?.ready.then(measure)
    return () => {
      isGone = true
    }
  }, [words])
  return { ref, size }
}
