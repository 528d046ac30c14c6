import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { largestText, smallestText } from '@/lib/domain/wood'

export interface FittedText {
  readonly ref: RefObject<HTMLDivElement | null>
  /** Pixels at 100 % zoom. */
  readonly size: number
  /** False: even the smallest type would be cut, so the words must not be shown there. */
  readonly isFitting: boolean
}

/**
 * Finds the largest type, in steps of half a pixel, at which the words fit the box; a word is broken only when it is
 * too long for the smallest. Measures again when the fonts have come.
 */
export function useFittedText(words: string): FittedText {
  const ref = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState(largestText)
  const [isFitting, setFitting] = useState(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need measuring anew
  useLayoutEffect(() => {
    const box = ref.current
    if (!box) return
    let isGone = false
    const isTooTall = () => box.scrollHeight > box.clientHeight + 1
    const isTooWide = () => box.scrollWidth > box.clientWidth + 1
    const measure = () => {
      if (isGone) return
      let next = largestText
      box.style.overflowWrap = 'normal'
      box.style.fontSize = `${next}px`
      while (next > smallestText && (isTooTall() || isTooWide())) {
        next -= 0.5
        box.style.fontSize = `${next}px`
      }
      if (isTooWide()) box.style.overflowWrap = 'anywhere'
      setSize(next)
      setFitting(!isTooTall() && !isTooWide())
    }
    measure()
    // `ready` alone may have been kept before the face was asked for.
    const { fonts } = document
    void fonts?.ready.then(measure)
    fonts?.addEventListener('loadingdone', measure)
    return () => {
      isGone = true
      fonts?.removeEventListener('loadingdone', measure)
    }
  }, [words])
  return { ref, size, isFitting }
}
