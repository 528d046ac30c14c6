import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { onNewNotes } from '@/components/board/notes/onNewNotes'
import { useAuthors } from '@/components/board/notes/useAuthors'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** Tells whoever cannot see it that somebody else begins a note, and where. */
export function useOthersNotes() {
  const { session, table, announcer, language, myId } = useBoardContext()
  const t = useTranslations('board')
  const authorOf = useAuthors()
  useEffect(
    () =>
      onNewNotes(session, (notes) => {
        for (const { createdBy, answers, piece: on } of notes) {
          const author = authorOf(createdBy)
          if (!author || author.id === myId) continue
          const name = author.firstName
          const piece = on ? table.byId.get(on) : undefined
          if (answers) announcer.tell(t('say.otherAnswers', { name }))
          else if (piece) announcer.tell(t('say.otherNotes', { name, piece: pieceLabel(piece, language) }))
          else announcer.tell(t('say.otherNotesOnTable', { name }))
        }
      }),
    [session, table, announcer, language, myId, authorOf, t],
  )
}
