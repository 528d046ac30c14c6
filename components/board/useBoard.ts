import { useSyncExternalStore } from 'react'
import type { Board } from '@/lib/domain/board'
import { useBoardContext } from './boardContext'

/** The board as plain data, kept up to date; what has not changed keeps its identity. */
export function useBoard(): Board {
  const { store } = useBoardContext().session
  return useSyncExternalStore(store.subscribe, store.snapshot, store.snapshot)
}
