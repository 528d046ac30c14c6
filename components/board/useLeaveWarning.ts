import { useEffect } from 'react'
import { useBoardContext } from './boardContext'

/** The browser asks before the page goes while something here is not safe yet. */
export function useLeaveWarning() {
  const { connection } = useBoardContext().session
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      const { saved } = connection.snapshot()
      if (saved !== 'saved') event.preventDefault()
    }
    window.addEventListener('beforeunload', onLeave)
    return () => window.removeEventListener('beforeunload', onLeave)
  }, [connection])
}
