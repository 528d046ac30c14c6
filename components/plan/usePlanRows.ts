import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { type PlanRow, planRows } from '@/lib/domain/planRows'

/** A row of the plan, and what it is called in this language. */
export interface NamedRow extends PlanRow {
  readonly title: string
}

/** The plan's rows: under the perspectives' names, or by number where the sheet has no perspectives. */
export function usePlanRows(): readonly NamedRow[] {
  const t = useTranslations('plan')
  const { concept, kind, language } = useBoardContext()
  return useMemo(
    () =>
      planRows(concept, kind).map((row) => ({
        ...row,
        title: row.hasHeading ? row.section.title[language] : t('row', { number: row.number }),
      })),
    [concept, kind, language, t],
  )
}
