import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import { usePeople } from '@/components/board/people/usePeople'
import { useFacts } from '@/components/board/useFacts'
import { leaderOf } from '@/lib/domain/leading'

/** Who leads the table now, and whether that is oneself. */
export function useLeader(): {
  readonly leader: TablePerson | undefined
  readonly isMe: boolean
  /** It was handed to somebody else. */
  readonly isHandedOver: boolean
} {
  const { seats, myId, mayEdit } = useBoardContext()
  const { people } = usePeople()
  const { ledBy } = useFacts()
  const id = leaderOf(seats, ledBy)
  const leader = people.find((person) => person.id === id)
  return { leader, isMe: mayEdit && id === myId, isHandedOver: leader !== undefined && !leader.isFacilitator }
}
