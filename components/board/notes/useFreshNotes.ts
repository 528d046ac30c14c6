import { useEffect, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'

/** Long enough to be noticed; a hint that stayed for good would be one more thing to do. */
const freshMs = 12_000

const none: ReadonlySet<string> = new Set()

/** The notes that others have written in the last moments. What was there when one sat down is not news. */
export function useFreshNotes(): ReadonlySet<string> {
  const { session } = useBoardContext()
  const [fresh, setFresh] = useState(none)
  useEffect(() => {
    const { store, doc } = session
    let known: ReadonlySet<string> | undefined
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const look = () => {
      const board = store.snapshot()
      // Before the board has come there is nothing to compare with.
      if (Object.keys(board.pieces).length === 0) return
      const before = known
      known = new Set(board.notes.map(({ id }) => id))
      if (!before) return
      const added = board.notes.filter(({ id, createdBy }) => !before.has(id) && createdBy !== doc.clientID)
      if (added.length === 0) return
      setFresh((current) => new Set([...current, ...added.map(({ id }) => id)]))
      const timer = setTimeout(() => {
        timers.delete(timer)
        setFresh((current) => new Set([...current].filter((id) => !added.some((note) => note.id === id))))
      }, freshMs)
      timers.add(timer)
    }
    look()
    const end = store.subscribe(look)
    return () => {
      end()
      for (const timer of timers) clearTimeout(timer)
    }
  }, [session])
  return fresh
}
