import { useEffect, useState } from 'react'
import type { Concept } from '@/lib/domain/concept'
import type { Seat } from '@/lib/domain/conversation'
import type { ConversationId } from '@/lib/domain/ids'
import { type BoardSession, openBoardSession } from './boardSession'

/** Sits down at the board when shown, gets up when gone. Undefined on the server and for the first moment. */
export function useBoardSession(
  conversationId: ConversationId,
  concept: Concept,
  seats: readonly Seat[],
): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: concept and seats are this conversation's own and stay
  useEffect(() => {
    const opened = openBoardSession(conversationId, concept, seats)
    setSession(opened)
    return () => {
      setSession(undefined)
      opened.destroy()
    }
  }, [conversationId])
  return session
}
