import { useSyncExternalStore } from 'react'
import type { RescuedWords } from './rescuedWords'

/** The words that could not be saved; empty as long as all is well. */
export function useRescuedWords(rescued: RescuedWords): readonly string[] {
  return useSyncExternalStore(rescued.subscribe, rescued.snapshot, rescued.snapshot)
}
