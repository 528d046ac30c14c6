import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { quietLine } from '@/components/board/panelClasses'
import { focusTable } from '@/components/board/returnFocus'
import { NoteInPlan } from '@/components/plan/NoteInPlan'
import type { BoardNote } from '@/lib/domain/board'
import type { PieceSpec } from '@/lib/domain/table'
import { NoteMoveMenu } from './NoteMoveMenu'

interface NoteButtonsProps {
  readonly note: BoardNote
  readonly piece: PieceSpec | undefined
  readonly isMine: boolean
}

/** What can be done with a note that is taken close. */
export function NoteButtons({ note, piece, isMine }: NoteButtonsProps) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { actions, announcer, notes, mayEdit } = useBoardContext()
  return (
    <div className="-mx-2 flex flex-wrap text-(--person)">
      {mayEdit ? (
        <button
          type="button"
          className={quietLine}
          onClick={() => {
            notes.show({ fresh: actions.answerNote(note.id) })
            announcer.say(t('say.answered'))
          }}
        >
          {t('answer')}
        </button>
      ) : null}
      {mayEdit && !note.answers ? <NoteMoveMenu note={note} /> : null}
      <NoteInPlan note={note} piece={piece} />
      {isMine && mayEdit ? (
        <button
          type="button"
          className={quietLine}
          onClick={({ currentTarget }) => {
            const card = currentTarget.closest<HTMLElement>('[data-card]')
            // A note's own sheet goes with it.
            if (card && card.dataset.card !== note.id) card.focus()
            else focusTable()
            actions.withdrawNote(note.id)
            notes.show({ withdrawn: note.id })
            announcer.say(board('say.noteWithdrawn'))
          }}
        >
          {board('note.withdraw')}
        </button>
      ) : null}
    </div>
  )
}
