import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { ConnectionState } from '@/lib/sync/connectionState'

/** How the line to the others is, kept up to date. */
export function useConnection(): ConnectionState {
  const { connection } = useBoardContext().session
  return useSyncExternalStore(connection.subscribe, connection.snapshot, connection.snapshot)
}
