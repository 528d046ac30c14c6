import { useEffect, useState } from 'react'
import { type BoardSession, openBoardSession, type Sitting } from './boardSession'

/** Sits down at the board when shown, gets up when gone. Undefined on the server and for the first moment. */
export function useBoardSession(sitting: Sitting): BoardSession | undefined {
  const [session, setSession] = useState<BoardSession>()
  const { conversationId, epoch, personId } = sitting
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rest is this conversation's own and stays, or the server tells
  useEffect(() => {
    let isGone = false
    let opened: BoardSession | undefined
    void openBoardSession(sitting).then((fresh) => {
      if (isGone) return fresh.destroy()
      opened = fresh
      setSession(fresh)
    })
    return () => {
      isGone = true
      setSession(undefined)
      opened?.destroy()
    }
  }, [conversationId, epoch, personId])
  return session
}
