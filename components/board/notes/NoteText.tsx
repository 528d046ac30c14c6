import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
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
  readonly shouldFocus: boolean
}

/** The words of a note, to be written on in; on the table the first four lines, and all of them while one writes there. */
export function NoteText({ note, label, isMine, written, isOnTable, shouldFocus }: NoteTextProps) {
  const t = useTranslations('notes')
  const board = useTranslations('board')
  const { session } = useBoardContext()
  const [refusal, setRefusal] = useState<Refusal>()
  const theirs = useId()
  const text = noteText(session.doc, note.id)
  const { ref, hasMore } = useHasMore(text, isOnTable)
  const look = `-mx-1.5 w-[calc(100%+12px)]! rounded-1 px-1.5 py-1 leading-[1.38] ${isOnTable ? 'text-[14px]' : 'text-[15px]'}`
  return (
    <>
      <div ref={ref} className="group relative">
        <TheirWords written={written} className={look} />
        <BoundText
          text={text}
          field={note.id}
          label={label}
          placeholder={isMine ? board('note.placeholder') : undefined}
          tabIndex={isOnTable ? -1 : undefined}
          shouldFocus={shouldFocus}
          describedBy={written.length > 0 ? theirs : undefined}
          limit={noteLimit}
          onRefused={setRefusal}
          className={`relative bg-transparent ${look} ${isOnTable ? 'max-h-[81px] cursor-grab overflow-hidden focus:max-h-none focus:cursor-text' : 'min-h-11'}`}
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
    </>
  )
}
