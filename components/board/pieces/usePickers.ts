import { useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { peopleAtTable, type TablePerson } from '@/components/board/people/people'
import { useFacts } from '@/components/board/useFacts'

const nobody: readonly TablePerson[] = []

/** Who picked this keyword, in the order of the seats; nobody before the table has been opened. */
export function usePickers(keyword: string): readonly TablePerson[] {
  const { seats } = useBoardContext()
  const { picks } = useFacts()
  return useMemo(() => {
    const pickers = picks.filter((pick) => pick.keyword === keyword).map(({ personId }) => personId as string)
    if (pickers.length === 0) return nobody
    return peopleAtTable(seats, { people: [] }).filter(({ id }) => pickers.includes(id))
  }, [seats, picks, keyword])
}
