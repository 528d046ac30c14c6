import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Day } from '@/lib/domain/day'
import { DayFields } from './DayFields'

interface PeriodFieldsProps {
  readonly value: { readonly from: Day; readonly to: Day } | null
  readonly today: Day
  readonly onChoose: (from: Day, to: Day) => void
}

/** From one day to another; chosen when both are. */
export function PeriodFields({ value, today, onChoose }: PeriodFieldsProps) {
  const t = useTranslations('plan')
  const [draft, setDraft] = useState<{ readonly from: Day | null; readonly to: Day | null }>({
    from: value?.from ?? null,
    to: value?.to ?? null,
  })
  const from = value?.from ?? draft.from
  const to = value?.to ?? draft.to
  const change = (next: { readonly from: Day | null; readonly to: Day | null }) => {
    setDraft(next)
    if (next.from && next.to) onChoose(next.from, next.to)
  }
  return (
    <>
      <DayFields
        label={t('when.from')}
        showsLabel
        value={from}
        today={today}
        onChoose={(day) => change({ from: day, to })}
      />
      <DayFields
        label={t('when.to')}
        showsLabel
        value={to}
        today={from ?? today}
        onChoose={(day) => change({ from, to: day })}
      />
    </>
  )
}
