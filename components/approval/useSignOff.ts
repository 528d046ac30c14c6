import { useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import { usePeople } from '@/components/board/people/usePeople'
import { useConnection } from '@/components/board/session/useConnection'
import { useBoard } from '@/components/board/useBoard'
import { useFacts } from '@/components/board/useFacts'
import type { Board } from '@/lib/domain/board'
import type { Concept, KindId } from '@/lib/domain/concept'
import type { Facts } from '@/lib/domain/facts'
import type { PersonId } from '@/lib/domain/ids'
import { type CanonicalPlan, canonicalPlan, hasWords } from '@/lib/plan/canonicalPlan'
import { type Obstacle, type Standing, signOffOf } from '@/lib/plan/signOff'

export interface Signer extends TablePerson {
  readonly standing: Standing
  readonly isMe: boolean
}

export interface SignOffView {
  readonly facts: Facts
  /** Participants before the facilitator. */
  readonly signers: readonly Signer[]
  readonly me: Signer | undefined
  /** Names the plan as this person sees it. */
  readonly hash: string
  readonly hasWords: boolean
  readonly isByAll: boolean
  readonly obstacle: Obstacle | null
}

/** How everybody stands to the plan as this browser shows it. */
export function useSignOff(): SignOffView {
  const { concept, kind, myId } = useBoardContext()
  const board = useBoard()
  const facts = useFacts()
  const { people } = usePeople()
  const { status, saved } = useConnection()
  return useMemo(() => {
    const { plan, hash } = planOf(board, concept, kind)
    const isSaid = hasWords(plan)
    const ordered = [...people].sort((a, b) => Number(a.isFacilitator) - Number(b.isFacilitator))
    const signOff = signOffOf({
      facts,
      people: ordered.map(({ id }) => id as PersonId),
      hash,
      hasWords: isSaid,
      isLive: status === 'live',
      isSaved: saved === 'saved',
    })
    const signers = ordered.flatMap((person, index): Signer[] => {
      const found = signOff.people[index]
      return found ? [{ ...person, standing: found.standing, isMe: person.id === myId }] : []
    })
    const { isByAll, obstacle } = signOff
    const me = signers.find(({ isMe }) => isMe)
    return { facts, signers, me, hash, hasWords: isSaid, isByAll, obstacle }
  }, [board, concept, kind, facts, people, status, saved, myId])
}

/** Boards never change once they are made; several parts of the screen ask for the same one. */
const known = new WeakMap<Board, CanonicalPlan>()

function planOf(board: Board, concept: Concept, kind: KindId): CanonicalPlan {
  const plan = known.get(board) ?? canonicalPlan({ board, concept, kind })
  known.set(board, plan)
  return plan
}
