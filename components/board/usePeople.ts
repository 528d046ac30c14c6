import { useMemo } from 'react'
import type { Directory } from '@/lib/sync/protocol'
import { useBoardContext } from './boardContext'
import { peopleAtTable, type TablePerson } from './people'
import { useConnection } from './useConnection'

/** Everyone with a seat and whether they are here, and the server's directory behind it. */
export function usePeople(): { readonly people: readonly TablePerson[]; readonly directory: Directory } {
  const { seats } = useBoardContext()
  const { directory } = useConnection()
  return useMemo(() => ({ people: peopleAtTable(seats, directory), directory }), [seats, directory])
}
