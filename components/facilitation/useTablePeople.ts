import { useMemo, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import { usePeople } from '@/components/board/people/usePeople'
import { useFacts } from '@/components/board/useFacts'
import { leaderOf } from '@/lib/domain/leading'
import type { TurnState } from '@/lib/domain/talkingRound'

/** Here and doing something, here but still, here with the page in the background, or not here. */
export type Standing = 'here' | 'idle' | 'away' | 'offline'

export interface PersonAtTable extends TablePerson {
  readonly standing: Standing
  /** Whoever leads the table now wears the crown. */
  readonly leads: boolean
  readonly hasWord: boolean
  /** Where this person is in the word's round; undefined when there is none. */
  readonly turn: TurnState | undefined
}

const nobody: ReadonlySet<string> = new Set()

/** Everyone with a seat, how each is there, who leads and who has the word. */
export function useTablePeople(): readonly PersonAtTable[] {
  const { session, seats, myId } = useBoardContext()
  const { people } = usePeople()
  const { ledBy, turns } = useFacts()
  const active = useSyncExternalStore(session.activity.subscribe, session.activity.snapshot, () => nobody)
  const others = useSyncExternalStore(session.remote.subscribe, session.remote.snapshot, () => noOthers)
  return useMemo(() => {
    const leader = leaderOf(seats, ledBy)
    return people.map((person): PersonAtTable => {
      const screens = others.filter(({ personId }) => personId === person.id)
      const isAway = screens.length > 0 && screens.every((screen) => screen.isAway)
      const turn = turns.find(({ personId }) => personId === person.id)?.state
      return {
        ...person,
        standing: !person.isPresent
          ? 'offline'
          : person.id === myId || active.has(person.id)
            ? 'here'
            : isAway
              ? 'away'
              : 'idle',
        leads: person.id === leader,
        hasWord: turn === 'speaking',
        turn,
      }
    })
  }, [people, seats, ledBy, turns, active, others, myId])
}

const noOthers: readonly never[] = []
