import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import { BoundText } from '@/components/board/notes/BoundText'
import { planNotesText } from '@/lib/board/edit'
import type { NamedRow } from './usePlanRows'
import { WriterHint } from './WriterHint'

interface SectionNotesProps {
  readonly row: NamedRow
  /** Under a heading of their column, they need none of their own. */
  readonly showsTitle?: boolean
  readonly className?: string
}

/** The shared notes of a row: one text, written by all. */
export function SectionNotes({ row, showsTitle = true, className = '' }: SectionNotesProps) {
  const t = useTranslations('plan')
  const { session, concept, language, mayEdit } = useBoardContext()
  const field = `plan:${row.section.id}`
  return (
    <div className={`flex min-w-0 flex-col ${className}`}>
      <span className="flex items-baseline justify-between gap-2 font-[650] text-[12.5px] text-ink-2">
        <span className={showsTitle ? 'mb-1' : 'sr-only'}>
          {concept.plan.notesTitle?.[language] ?? t('notes')}
        </span>
        <WriterHint field={field} />
      </span>
      <BoundText
        text={planNotesText(session.doc, row.section.id)}
        field={field}
        label={t('notesFor', { section: row.title })}
        placeholder={mayEdit ? t('notesPlaceholder') : undefined}
        className="max-h-[min(50vh,480px)] min-h-11 flex-1 overflow-y-auto rounded-2 bg-paper px-3 py-2.5 text-[15px] leading-[1.4] shadow-[inset_0_0_0_1px_var(--color-line-strong)]"
      />
    </div>
  )
}
