import { useSyncExternalStore } from 'react'
import type { Looks } from '@/lib/domain/looks'
import { looksOf } from '@/lib/domain/looks'
import { currentLooks, isCalm, subscribeToLooks } from './looksStore'

const usual = looksOf(undefined)

/** How this person wants it to look; as the machine says until the page is alive. */
export function useLooks(): Looks {
  return useSyncExternalStore(subscribeToLooks, currentLooks, () => usual)
}

/** Whether nothing is to glide, sweep or tilt. */
export function useCalm(): boolean {
  return useSyncExternalStore(subscribeToCalm, isCalm, () => false)
}

function subscribeToCalm(listener: () => void): () => void {
  const machine = window.matchMedia('(prefers-reduced-motion: reduce)')
  machine.addEventListener('change', listener)
  const end = subscribeToLooks(listener)
  return () => {
    machine.removeEventListener('change', listener)
    end()
  }
}
