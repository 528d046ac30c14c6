import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Tells the others when this page is in the background: its person looks elsewhere. */
export function useAway(): void {
  const { session } = useBoardContext()
  useEffect(() => {
    const tell = () => session.presence.away(document.visibilityState === 'hidden')
    tell()
    document.addEventListener('visibilitychange', tell)
    return () => document.removeEventListener('visibilitychange', tell)
  }, [session])
}
