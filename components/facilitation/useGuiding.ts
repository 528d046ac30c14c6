import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { unguided } from './guideStore'
import { useLeader } from './useLeader'

/** Tells the others what this person, leading the table, asks them to look at; all of it ends when another leads. */
export function useGuiding(): void {
  const { session, view, guide } = useBoardContext()
  const { isMe } = useLeader()
  const { presence } = session

  useEffect(() => {
    if (!isMe) {
      guide.change(unguided)
      return
    }
    const tell = () => {
      const { spotlight, isShowingView } = guide.snapshot()
      presence.spotlight(spotlight)
      presence.showView(isShowingView ? view.area() : undefined)
    }
    const showOn = () => {
      if (guide.snapshot().isShowingView) presence.showView(view.area())
    }
    const ends = [guide.subscribe(tell), view.subscribe(showOn)]
    return () => {
      for (const end of ends) end()
      presence.spotlight(undefined)
      presence.showView(undefined)
    }
  }, [isMe, guide, view, presence])
}
