import { useMemo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { emptyDirectory } from '@/lib/sync/directory'
import type { Directory } from '@/lib/sync/protocol'
import { peopleAtTable, type TablePerson } from './people'

/** Everyone with a seat and whether they are here, and the server's directory behind it. */
export function usePeople(): { readonly people: readonly TablePerson[]; readonly directory: Directory } {
  const { seats, session } = useBoardContext()
  const { subscribe, snapshot } = session.connection
  // Not the whole connection: what is saved and what is not changes with every letter.
  const directory = useSyncExternalStore(
    subscribe,
    () => snapshot().directory,
    () => emptyDirectory,
  )
  return useMemo(() => ({ people: peopleAtTable(seats, directory), directory }), [seats, directory])
}
