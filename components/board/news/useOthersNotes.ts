import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { onNewNotes } from '@/components/board/notes/onNewNotes'
import { useAuthors } from '@/components/board/notes/useAuthors'
import { pieceLabel } from '@/lib/domain/pieceWords'

/** Tells whoever cannot see it that somebody else begins a note, and where; or lays one that says something already. */
export function useOthersNotes() {
  const { session, table, announcer, language, myId } = useBoardContext()
  const t = useTranslations('board')
  const authorOf = useAuthors()
  useEffect(
    () =>
      onNewNotes(session, (notes) => {
        for (const { id, createdBy, answers, piece: on, text } of notes) {
          const author = authorOf(createdBy)
          if (!author || author.id === myId) continue
          const name = author.firstName
          const piece = on ? table.byId.get(on) : undefined
          const isBegun = text === '' || session.remote.writerOf(id) !== undefined
          if (answers) announcer.tell(t(isBegun ? 'say.otherAnswers' : 'say.otherAnswered', { name }))
          else if (piece) {
            const what = { name, piece: pieceLabel(piece, language) }
            announcer.tell(t(isBegun ? 'say.otherNotes' : 'say.otherNoted', what))
          } else announcer.tell(t(isBegun ? 'say.otherNotesOnTable' : 'say.otherNotedOnTable', { name }))
        }
      }),
    [session, table, announcer, language, myId, authorOf, t],
  )
}
