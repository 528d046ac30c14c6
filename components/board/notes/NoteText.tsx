import { useTranslations } from 'next-intl'
import { type FocusEvent, useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { noteText } from '@/lib/board/editNote'
import type { BoardNote } from '@/lib/domain/board'
import { noteLimit } from '@/lib/domain/noteLimit'
import { BoundText } from './BoundText'
import type { Refusal } from './guardField'
import { NoteRoomLine } from './NoteRoomLine'
import { TheirWords } from './TheirWords'
import { useHasMore } from './useHasMore'
import type { Written } from './useWriters'

interface NoteTextProps {
  readonly note: BoardNote
  readonly label: string
  readonly isMine: boolean
  readonly written: readonly Written[]
  readonly isOnTable: boolean
  /** Its field is there and has the keyboard. */
  readonly isWriting: boolean
  readonly onWritten: () => void
}

/**
 * The words of a note, to be written on in. On the table they are words, the first four lines of them, and a field only
 * while one writes there: sixty fields, each of which could scroll, cost a browser more than all the pieces.
 */
export function NoteText({ note, label, isMine, written, isOnTable, isWriting, onWritten }: NoteTextProps) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session, mayEdit } = useBoardContext()
  const [refusal, setRefusal] = useState<Refusal>()
  const theirs = useId()
  const text = noteText(session.doc, note.id)
  const isField = !isOnTable || isWriting || refusal !== undefined
  const { ref, hasMore } = useHasMore(note.text, !isField)
  const look = `-mx-1.5 w-[calc(100%+12px)]! rounded-1 px-1.5 py-1 leading-[1.38] ${isOnTable ? 'text-[14px]' : 'text-[15px]'}`
  const placeholder = isMine ? board('note.placeholder') : undefined
  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent<HTMLElement>) => {
    // A window that is left keeps its focus.
    if (target !== document.activeElement && !currentTarget.contains(relatedTarget)) onWritten()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus is inside
    <div className="contents" onBlur={onBlur}>
      <div className="relative">
        <TheirWords written={written} className={look} />
        {isField ? (
          <BoundText
            text={text}
            field={note.id}
            label={label}
            placeholder={placeholder}
            tabIndex={isOnTable ? -1 : undefined}
            shouldFocus={isWriting}
            describedBy={written.length > 0 ? theirs : undefined}
            limit={noteLimit}
            onRefused={setRefusal}
            className={`relative bg-transparent ${look} ${isOnTable ? '' : 'min-h-11'}`}
          />
        ) : (
          <p
            ref={ref}
            dir="auto"
            data-note-words=""
            className={`relative min-h-[calc(1lh+8px)] max-h-[81px] whitespace-pre-wrap wrap-anywhere ${look} ${hasMore ? 'overflow-clip' : ''}`}
          >
            {note.text || (mayEdit && placeholder ? <span className="text-ink-3">{placeholder}</span> : null)}
          </p>
        )}
        {hasMore ? (
          <span
            aria-hidden="true"
            data-more=""
            className="pointer-events-none absolute inset-x-[-6px] bottom-0 flex h-[22px] items-end justify-end bg-linear-to-l from-(--person-tint) from-20% to-transparent pr-1 font-bold text-(--person) text-[17px] leading-none"
          >
            …
          </span>
        ) : null}
      </div>
      {written.length > 0 ? (
        <p id={theirs} hidden>
          {written
            .flatMap(({ other, text: words }) =>
              other ? [t('theirs', { name: other.firstName, words })] : [],
            )
            .join(' ')}
        </p>
      ) : null}
      <NoteRoomLine note={note} refusal={refusal} onDone={() => setRefusal(undefined)} />
    </div>
  )
}
