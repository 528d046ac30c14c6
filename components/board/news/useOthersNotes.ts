import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { useAuthors } from '@/components/board/notes/useAuthors'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** Tells whoever cannot see it that somebody else begins a note, and where. */
export function useOthersNotes() {
  const { session, table, announcer, language, myId } = useBoardContext()
  const t = useTranslations('board')
  const authorOf = useAuthors()
  const known = useRef<ReadonlySet<string>>(undefined)
  useEffect(() => {
    const { store } = session
    const look = () => {
      const board = store.snapshot()
      // The stored board arriving is not somebody's act.
      if (Object.keys(board.pieces).length === 0) return
      const before = known.current
      known.current = new Set(board.notes.map(({ id }) => id))
      if (!before) return
      for (const note of board.notes) {
        const author = before.has(note.id) ? undefined : authorOf(note.createdBy)
        if (!author || author.id === myId) continue
        const piece = note.piece ? table.byId.get(note.piece) : undefined
        const name = author.firstName
        if (note.answers) announcer.tell(t('say.otherAnswers', { name }))
        else if (piece) announcer.tell(t('say.otherNotes', { name, piece: pieceLabel(piece, language) }))
        else announcer.tell(t('say.otherNotesOnTable', { name }))
      }
    }
    look()
    return store.subscribe(look)
  }, [session, table, announcer, language, myId, authorOf, t])
}
