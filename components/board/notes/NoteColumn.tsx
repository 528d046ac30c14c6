import { useTranslations } from 'next-intl'
import { type CSSProperties, useCallback, useState, useSyncExternalStore } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { personStyle } from '@/components/ui/personStyle'
import { type NoteStack, seenOf } from '@/lib/domain/noteStack'
import { NoteCard } from './NoteCard'
import { useAuthors } from './useAuthors'
import { useNoteView } from './useNoteView'

interface NoteColumnProps {
  readonly stack: NoteStack
  readonly width: number
  readonly writingWidth: number
  /** Degrees. */
  readonly tilt: number
  /** It grows upwards from where it hangs. */
  readonly isUpwards?: boolean
  /** Takes them close, all of them. */
  readonly onOpen: () => void
  readonly isTabStop?: boolean
}

/** The notes of one place one under the other; when they are many, a fan with the newest on top and their number. */
export function NoteColumn(props: NoteColumnProps) {
  const { stack, width, writingWidth, tilt, isUpwards = false, onOpen, isTabStop = false } = props
  const t = useTranslations('notes')
  const { session } = useBoardContext()
  const { remote } = session
  const authorOf = useAuthors()
  const fresh = useNoteView((view) => view.freshOnTable)
  const own = useNoteView((view) => view.held)
  const isWrittenIn = useCallback(
    () => stack.notes.find(({ id }) => remote.writerOf(id))?.id,
    [stack, remote],
  )
  const writtenIn = useSyncExternalStore(remote.subscribe, isWrittenIn, () => undefined)
  const [focused, setFocused] = useState<string>()
  const seen = seenOf(stack)
  const hidden = stack.notes.filter((note) => !seen.includes(note))
  // What somebody writes in or carries is not left under the others, least of all one's own.
  const lifted = hidden.find(({ id }) => id === (own ?? focused)) ?? hidden.find(({ id }) => id === writtenIn)
  const shown = lifted ? [...seen.slice(0, -1), lifted] : seen
  const style: Record<string, string> = {
    '--note-width': `${width}px`,
    '--writing-width': `${writingWidth}px`,
    transform: `rotate(calc(var(--tilt-lying) * ${tilt}deg))`,
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus is inside
    <div
      className={`absolute left-0 flex w-(--note-width) flex-col gap-1.5 focus-within:w-(--writing-width) ${isUpwards ? 'bottom-0' : 'top-0'}`}
      style={style as CSSProperties}
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>('[data-note]')?.dataset.note)}
      onBlur={({ target }) => {
        // A window that is left keeps its focus.
        if (target !== document.activeElement) setFocused(undefined)
      }}
    >
      {hidden.slice(-2).map((note, index) => (
        <span
          key={note.id}
          aria-hidden="true"
          className={`absolute inset-0 rounded-[4px_16px_16px_16px] bg-(--person-tint) shadow-rest ${index ? '-translate-x-1 translate-y-1.5 rotate-[calc(-4deg*var(--tilt-lying))]' : 'translate-x-1.5 translate-y-1 rotate-[calc(5deg*var(--tilt-lying))]'}`}
          style={personStyle(authorOf(note.createdBy)?.colour ?? 5)}
        />
      ))}
      {shown.map((note, index) => (
        <div key={note.id} className="relative">
          <NoteCard
            note={note}
            isOnTable
            shouldFocus={note.id === fresh}
            isTabStop={isTabStop && index === 0}
          />
        </div>
      ))}
      {hidden.length > 0 ? (
        <button
          type="button"
          tabIndex={-1}
          onClick={onOpen}
          data-fan={stack.notes.length}
          className="absolute -top-3 right-2 flex h-[26px] items-center rounded-pill bg-ink px-2.5 font-[650] text-[12px] text-on-ink leading-none shadow-rest"
        >
          {t('fan', { count: stack.notes.length })}
        </button>
      ) : null}
    </div>
  )
}
