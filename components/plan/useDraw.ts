import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import type { AgreementOrigin } from '@/lib/domain/agreement'
import type { NamedRow } from './usePlanRows'

/** Draws a note or a piece into a row of the plan: a new agreement, which is shown and written in at once. */
export function useDraw(): (row: NamedRow, origin: AgreementOrigin) => void {
  const t = useTranslations('plan')
  const { session, actions, announcer, plan, notes: desk, openCard } = useBoardContext()
  return useCallback(
    (row, origin) => {
      const { notes } = session.store.snapshot()
      const note = origin.kind === 'note' ? notes.find(({ id }) => id === origin.note) : undefined
      const words = note?.text.trim() ?? ''
      const agreement = actions.addAgreement(row.section.id, { words, origin })
      openCard(undefined)
      desk.show({ opened: undefined })
      plan.show(agreement)
      announcer.say(t('say.drawn', { section: row.title }))
    },
    [session, actions, announcer, plan, desk, openCard, t],
  )
}
