import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import type { PieceId } from '@/lib/domain/board'
import type { SharedView } from '@/lib/sync/presence'
import { type Guide, unguided } from './guideStore'
import { obeyed } from './obeyed'
import { useLeader } from './useLeader'

/** What the table is led to look at, and how this person has taken it. */
export interface Guided {
  readonly leader: TablePerson | undefined
  readonly isMe: boolean
  /** The piece in the spotlight, one's own or the leader's. */
  readonly spotlight: PieceId | undefined
  /** The leader's view, where another leads and shows it. */
  readonly view: SharedView | undefined
  readonly own: Guide
}

export function useGuide(): Guided {
  const { session, guide } = useBoardContext()
  const { leader, isMe } = useLeader()
  const own = useSyncExternalStore(guide.subscribe, guide.snapshot, () => unguided)
  const { subscribe, snapshot } = session.remote
  const asked = () => obeyed(snapshot(), leader?.id)
  const spotlight = useSyncExternalStore(
    subscribe,
    () => asked().spotlight,
    () => undefined,
  )
  const view = useSyncExternalStore(
    subscribe,
    () => asked().view,
    () => undefined,
  )
  return {
    leader,
    isMe,
    spotlight: (isMe ? own.spotlight : undefined) ?? spotlight,
    view: isMe ? undefined : view,
    own,
  }
}
