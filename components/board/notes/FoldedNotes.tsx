import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { personStyle } from '@/components/ui/personStyle'
import type { BoardNote } from '@/lib/domain/board'
import { useAuthors } from './useAuthors'

interface FoldedNotesProps {
  readonly ref: RefObject<HTMLElement | null>
  readonly notes: readonly BoardNote[]
  readonly className: string
  readonly zIndex: number
  readonly onOpen: () => void
}

/** Notes that would hide a question: whose they are and how many, on the corner of their piece. */
export function FoldedNotes({ ref, notes, className, zIndex, onOpen }: FoldedNotesProps) {
  const t = useTranslations('board')
  const authorOf = useAuthors()
  const writers = [
    ...new Map(notes.map(({ createdBy }) => [authorOf(createdBy)?.id ?? '', createdBy])).values(),
  ]
  return (
    <button
      ref={(folded) => {
        ref.current = folded
      }}
      type="button"
      tabIndex={-1}
      onClick={onOpen}
      className={`absolute top-0 left-0 flex h-[26px] items-center gap-1.5 rounded-pill bg-paper py-0 pr-2.5 pl-1 font-[650] text-[12px] text-ink-2 leading-none shadow-rest ${className}`}
      style={{ zIndex, translate: '-100%' }}
    >
      <span className="flex">
        {writers.slice(-3).map((client, index) => {
          const author = authorOf(client)
          return (
            <span
              key={client}
              className="grid size-5 place-items-center rounded-pill bg-(--person) font-bold font-display text-[9px] text-on-person shadow-[0_0_0_1.5px_var(--color-paper)]"
              style={{ ...personStyle(author?.colour ?? 5), marginLeft: index ? -6 : 0 }}
            >
              {author?.initials ?? '…'}
            </span>
          )
        })}
      </span>
      {t('piece.notes', { count: notes.length })}
    </button>
  )
}
