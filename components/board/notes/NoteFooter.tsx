import { useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { TablePerson } from '@/components/board/people/people'
import { useDrawn } from '@/components/plan/useDrawn'
import { Icon } from '@/components/ui/Icon'
import { personStyle } from '@/components/ui/personStyle'
import type { BoardNote } from '@/lib/domain/board'
import { noteTime } from './noteTime'

interface NoteFooterProps {
  readonly note: BoardNote
  readonly author: TablePerson | undefined
  /** Who else wrote in it. */
  readonly others: readonly TablePerson[]
  readonly isOnTable: boolean
  /** Takes it close. */
  readonly onOpen: () => void
  readonly isTabStop: boolean
}

const disc =
  'grid size-5 flex-none place-items-center rounded-pill bg-(--person) font-bold font-display text-[9px] text-on-person leading-none'

/** Whose a note is, since when, who else wrote in it and who does so now. */
export function NoteFooter({ note, author, others, isOnTable, onOpen, isTabStop }: NoteFooterProps) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const plan = useTranslations('plan')
  const { session, language } = useBoardContext()
  const drawn = useDrawn(note.id)
  const writer = useSyncExternalStore(
    session.remote.subscribe,
    () => session.remote.writerOf(note.id),
    () => undefined,
  )
  const name = author?.firstName ?? board('note.someone')
  const time = note.at === null ? undefined : noteTime(note.at, new Date(), language)
  return (
    <footer
      className={`flex min-h-6 items-center gap-[7px] bg-(--person-tint) font-[650] text-(--person) text-[12px] ${isOnTable ? 'mt-1.5' : 'sticky bottom-0 mt-2 pb-1'}`}
    >
      <span aria-hidden="true" className={disc}>
        {author?.initials ?? '…'}
      </span>
      <span className="min-w-0 flex-1 truncate">
        {writer ? (
          <span className="animate-none" style={personStyle(writer.colour)}>
            <span className="text-(--person)">{board('note.writing', { name: writer.name })}</span>
          </span>
        ) : (
          <>
            {name}
            {time ? (
              <time dateTime={new Date(note.at ?? 0).toISOString()} className="ml-1.5 font-normal text-ink-2">
                {isOnTable ? time : t('at', { time })}
              </time>
            ) : null}
          </>
        )}
      </span>
      {others.map((person) => (
        <span
          key={person.id}
          role="img"
          aria-label={t('alsoBy', { name: person.firstName })}
          title={t('alsoBy', { name: person.firstName })}
          className={`${disc} -ml-3 shadow-[0_0_0_1.5px_var(--color-paper)]`}
          style={personStyle(person.colour)}
        >
          {person.initials}
        </span>
      ))}
      {drawn && isOnTable ? (
        <span role="img" aria-label={plan('draw.became')} title={plan('draw.became')} data-drawn="">
          <Icon name="flagDone" className="size-4" stroke={2.3} />
        </span>
      ) : null}
      {isOnTable ? (
        <button
          type="button"
          data-note-open=""
          tabIndex={isTabStop ? 0 : -1}
          aria-label={t('open', { name })}
          onClick={onOpen}
          className="-mr-2 grid size-6 flex-none place-items-center rounded-1 hover:bg-paper/60 pointer-coarse:size-8"
        >
          <Icon name="more" className="size-[18px]" stroke={2.8} />
        </button>
      ) : null}
    </footer>
  )
}
