import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { toolButton } from '@/components/board/panelClasses'
import { useBoard } from '@/components/board/useBoard'
import { Icon } from '@/components/ui/Icon'
import { noteStacks } from '@/lib/domain/noteStack'
import { NoteCard } from './NoteCard'
import { useNoteView } from './useNoteView'
import { WithdrawnNotes } from './WithdrawnNotes'

interface NoteSheetProps {
  /** What the drawer takes of the window's right side, in pixels. */
  readonly right: number
  /** A piece's card is open: then this one is put away. */
  readonly isCovered: boolean
}

/** A note on the table taken close, with all that answers it and what can be done with it. */
export function NoteSheet({ right, isCovered }: NoteSheetProps) {
  const t = useTranslations('notes')
  const { notes } = useBoardContext()
  const opened = useNoteView((view) => view.opened)
  const fresh = useNoteView((view) => view.fresh)
  const board = useBoard()
  const heading = useId()
  const root = useRef<HTMLElement>(null)
  const stack = opened && noteStacks(board).find(({ notes: [first] }) => first?.id === opened && first.place)
  const isGone = opened !== undefined && !stack

  useEffect(() => {
    if (isCovered || isGone) notes.show({ opened: undefined })
  }, [isCovered, isGone, notes])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether it was fresh when it was opened; its field has the focus then
  useEffect(() => {
    if (opened && fresh !== opened) root.current?.focus({ preventScroll: true })
  }, [opened])

  if (!stack) return null
  const close = () => {
    notes.show({ opened: undefined })
    document
      .querySelector<HTMLElement>(`[data-lies="${opened}"] [data-note-open]`)
      ?.focus({ preventScroll: true })
  }
  return (
    <section
      ref={root}
      role="dialog"
      aria-modal="false"
      aria-labelledby={heading}
      tabIndex={-1}
      data-card={opened}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
      className="absolute z-50 flex max-h-[calc(100dvh-102px)] w-[348px] flex-col overflow-y-auto overscroll-contain rounded-4 bg-paper shadow-panel outline-none sm:top-[88px] sm:right-(--sheet-right) max-lg:z-[72] max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[72dvh] max-sm:w-full max-sm:rounded-b-none"
      style={{ '--sheet-right': `${right + 14}px` } as Record<string, string>}
    >
      <div className="sticky top-0 z-20 flex min-h-11 flex-none items-center justify-between gap-3 bg-paper px-[22px] pt-[14px]">
        <h2 id={heading} className="flex items-center gap-2 font-[700] font-display text-[15.5px]">
          <Icon name="note" className="size-[18px]" stroke={2.2} />
          {t('sheet')}
        </h2>
        <button type="button" aria-label={t('close')} onClick={close} className={`${toolButton} -mr-3`}>
          <Icon name="close" />
        </button>
      </div>
      <div className="flex flex-col gap-3 px-[18px] pt-2 pb-[18px]">
        {stack.notes.map((note) => (
          <NoteCard key={note.id} note={note} shouldFocus={note.id === fresh} />
        ))}
        <WithdrawnNotes />
      </div>
    </section>
  )
}
