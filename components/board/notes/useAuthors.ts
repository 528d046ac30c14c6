import { useCallback } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { personOfClient, type TablePerson } from '@/components/board/people/people'
import { usePeople } from '@/components/board/people/usePeople'

/** Finds who wrote something, by the client that created it; undefined while the server has not told. */
export function useAuthors(): (createdBy: number) => TablePerson | undefined {
  const { session, myId } = useBoardContext()
  const { people, directory } = usePeople()
  return useCallback(
    (createdBy) => {
      const id = personOfClient(createdBy, directory, { client: session.doc.clientID, personId: myId })
      return people.find((person) => person.id === id)
    },
    [people, directory, session, myId],
  )
}
