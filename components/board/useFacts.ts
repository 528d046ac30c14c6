import { useSyncExternalStore } from 'react'
import type { Facts } from '@/lib/domain/facts'
import { useBoardContext } from './boardContext'

/** What the conversation's people know of it beside the document, kept up to date. */
export function useFacts(): Facts {
  const { session, facts } = useBoardContext()
  const { subscribe, snapshot } = session.connection
  return useSyncExternalStore(
    subscribe,
    () => snapshot().facts ?? facts,
    () => facts,
  )
}
