import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { isCalm } from '@/components/looks/looksStore'
import { useGuide } from './useGuide'

/** Nobody's hand is led away from what it holds, and nobody's eyes from what they write. */
const isWriting = () => document.activeElement?.matches('textarea, input, [contenteditable="true"]') === true

/**
 * Follows the view of whoever leads the table. Whoever moves their own view has left; showing it anew brings all back.
 */
export function useFollowing(): void {
  const { view: own, guide, hand } = useBoardContext()
  const { view, own: choice } = useGuide()
  const isShown = view !== undefined
  const isFollowing = isShown && !choice.hasLeftView
  const wasFollowing = useRef(false)

  // Each time it is shown, all are asked anew.
  useEffect(() => {
    if (isShown) guide.change({ hasLeftView: false })
  }, [isShown, guide])

  useEffect(() => {
    if (!isFollowing || !view) {
      wasFollowing.current = false
      return
    }
    const go = () => {
      if (hand.snapshot() || isWriting()) return
      wasFollowing.current = true
      own.lead(view, isCalm() ? 'jump' : 'glide')
    }
    go()
    const leave = () => {
      if (wasFollowing.current && !own.isLed()) guide.change({ hasLeftView: true })
    }
    const ends = [own.subscribe(leave), hand.subscribe(go)]
    document.addEventListener('focusout', go)
    return () => {
      for (const end of ends) end()
      document.removeEventListener('focusout', go)
    }
  }, [isFollowing, view, own, guide, hand])
}
