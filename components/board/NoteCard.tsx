import { useTranslations } from 'next-intl'
import { useRef, useSyncExternalStore } from 'react'
import { NoteInPlan } from '@/components/plan/NoteInPlan'
import { useDrawn } from '@/components/plan/useDrawn'
import { Icon } from '@/components/ui/Icon'
import { personStyle } from '@/components/ui/personStyle'
import { noteText } from '@/lib/board/editNote'
import type { BoardNote } from '@/lib/domain/board'
import { pieceLabel } from '@/lib/domain/pieceWords'
import type { PieceSpec } from '@/lib/domain/table'
import { BoundText } from './BoundText'
import { useBoardContext } from './boardContext'
import { useAuthors } from './useAuthors'
import { useHasMore } from './useHasMore'
import { useNoteDrag } from './useNoteDrag'

interface NoteCardProps {
  readonly note: BoardNote
  readonly piece: PieceSpec
  /** On the table the card is for hands; with the keyboard a note is reached through its piece's card. */
  readonly isOnTable?: boolean
  readonly shouldFocus?: boolean
}

/** A note in its writer's tint; on the table its first four lines, and all of them while one writes there. Everybody may write on in it; only its writer takes it back. */
export function NoteCard({ note, piece, isOnTable, shouldFocus }: NoteCardProps) {
  const t = useTranslations('board')
  const inPlan = useTranslations('plan')
  const { session, actions, announcer, language, myId, mayEdit } = useBoardContext()
  const drawn = useDrawn(note.id)
  const handle = useRef<HTMLElement>(null)
  useNoteDrag(handle, note.id)
  const author = useAuthors()(note.createdBy)
  const writer = useSyncExternalStore(
    session.remote.subscribe,
    () => session.remote.writerOf(note.id),
    () => undefined,
  )
  const text = noteText(session.doc, note.id)
  const { ref, hasMore } = useHasMore(text, isOnTable === true)
  const isMine = author?.id === myId
  const name = author?.firstName ?? t('note.someone')
  return (
    <article
      data-note={note.id}
      aria-label={t('note.by', { name, piece: pieceLabel(piece, language) })}
      className={`rounded-[4px_16px_16px_16px] bg-(--person-tint) px-3.5 pt-3 shadow-rest ${isOnTable ? 'pb-2.5' : ''}`}
      style={personStyle(author?.colour ?? 5)}
    >
      <div ref={ref} className="group relative">
        <BoundText
          text={text}
          field={note.id}
          label={t('note.textOn', { piece: pieceLabel(piece, language) })}
          placeholder={isMine ? t('note.placeholder') : undefined}
          tabIndex={isOnTable ? -1 : undefined}
          shouldFocus={shouldFocus}
          className={`-mx-1.5 w-[calc(100%+12px)]! rounded-1 bg-transparent px-1.5 py-1 leading-[1.38] ${isOnTable ? 'max-h-[81px] overflow-hidden text-[14px] focus:max-h-none' : 'min-h-11 text-[15px]'}`}
        />
        {hasMore ? (
          <span
            aria-hidden="true"
            data-more=""
            className="pointer-events-none absolute inset-x-[-6px] bottom-0 flex h-[22px] items-end justify-end bg-linear-to-l from-(--person-tint) from-20% to-transparent pr-1 font-bold text-(--person) text-[17px] leading-none group-focus-within:hidden"
          >
            …
          </span>
        ) : null}
      </div>
      <footer
        ref={handle}
        draggable={isOnTable && mayEdit && !drawn}
        className={`flex min-h-5 items-center gap-[7px] bg-(--person-tint) font-[650] text-(--person) text-[12px] ${isOnTable ? 'mt-2' : 'sticky bottom-0 mt-2 pb-2.5'}`}
      >
        <span
          aria-hidden="true"
          className="grid size-5 flex-none place-items-center rounded-pill bg-(--person) font-bold font-display text-[9px] text-on-person leading-none"
        >
          {author?.initials ?? '…'}
        </span>
        <span className="min-w-0 flex-1 truncate">
          {writer ? t('note.writing', { name: writer.name }) : name}
        </span>
        {drawn && isOnTable ? (
          <span role="img" aria-label={inPlan('draw.became')} title={inPlan('draw.became')} data-drawn="">
            <Icon name="flagDone" className="size-4" stroke={2.3} />
          </span>
        ) : null}
        {isMine && mayEdit && !isOnTable ? (
          <button
            type="button"
            onClick={() => {
              actions.withdrawNote(note.id)
              announcer.say(t('say.noteWithdrawn'))
            }}
            className="-my-2.5 -mr-2 flex min-h-11 items-center gap-1.5 rounded-2 px-2 text-[13px] underline decoration-1 underline-offset-2"
          >
            <Icon name="undo" className="size-4" />
            {t('note.withdraw')}
          </button>
        ) : null}
      </footer>
      {isOnTable ? null : <NoteInPlan note={note} piece={piece} />}
    </article>
  )
}
