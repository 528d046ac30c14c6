import { useEffect, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { onNewNotes } from './onNewNotes'

/** Long enough to be noticed; a hint that stayed for good would be one more thing to do. */
const freshMs = 12_000

const none: ReadonlySet<string> = new Set()

/** The notes that others have written in the last moments. What was there when one sat down is not news. */
export function useFreshNotes(): ReadonlySet<string> {
  const { session } = useBoardContext()
  const [fresh, setFresh] = useState(none)
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const end = onNewNotes(session, (notes) => {
      const added = notes.filter(({ createdBy }) => createdBy !== session.doc.clientID)
      if (added.length === 0) return
      setFresh((current) => new Set([...current, ...added.map(({ id }) => id)]))
      const timer = setTimeout(() => {
        timers.delete(timer)
        setFresh((current) => new Set([...current].filter((id) => !added.some((note) => note.id === id))))
      }, freshMs)
      timers.add(timer)
    })
    return () => {
      end()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [session])
  return fresh
}
