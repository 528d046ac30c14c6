import type { BoardSession } from '@/components/board/session/boardSession'
import type { BoardNote } from '@/lib/domain/board'

/** Tells of the notes that come while one looks on, until the answer is called. What was there before is not news. */
export function onNewNotes(
  { store }: Pick<BoardSession, 'store'>,
  tell: (notes: readonly BoardNote[]) => void,
): () => void {
  let known: ReadonlySet<string> | undefined
  const look = () => {
    const { pieces, notes } = store.snapshot()
    // Before the board has come there is nothing to compare with.
    if (Object.keys(pieces).length === 0) return
    const before = known
    known = new Set(notes.map(({ id }) => id))
    const added = before ? notes.filter(({ id }) => !before.has(id)) : []
    if (added.length > 0) tell(added)
  }
  look()
  return store.subscribe(look)
}
