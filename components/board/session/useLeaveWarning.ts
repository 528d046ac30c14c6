import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** The browser asks before the page goes with something that is neither saved nor kept on this machine. */
export function useLeaveWarning() {
  const { copy } = useBoardContext().session
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!copy.isSafeToLeave()) event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [copy])
}
