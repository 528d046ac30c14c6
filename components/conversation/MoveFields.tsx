import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/Button'
import { Field } from '@/components/ui/Field'
import { SelectField } from '@/components/ui/SelectField'
import { PlaceField } from './PlaceField'

export interface MoveFieldsProps {
  /** As it is now; `date` is `2026-11-30`, `time` `10:00`. */
  readonly now: {
    readonly date: string
    readonly time: string
    readonly durationMinutes: number
    readonly place: string
  }
  readonly durations: readonly number[]
  readonly today: string
  /** Times that somebody has proposed, in words and for the fields. */
  readonly proposals: readonly {
    readonly personId: string
    readonly words: string
    readonly date: string
    readonly time: string
  }[]
}

/** Where and when instead; a proposed time is one press. */
export function MoveFields({ now, durations, today, proposals }: MoveFieldsProps) {
  const t = useTranslations('people')
  const [{ date, time }, setWhen] = useState<{ date: string; time: string }>(now)
  return (
    <>
      {proposals.length > 0 ? (
        <div className="mb-4 flex flex-wrap gap-2">
          {proposals.map((proposal) => (
            <Button
              key={proposal.personId}
              icon="calendar"
              aria-pressed={proposal.date === date && proposal.time === time}
              onClick={() => setWhen({ date: proposal.date, time: proposal.time })}
            >
              {proposal.words}
            </Button>
          ))}
        </div>
      ) : null}
      <div className="mb-5 grid items-start gap-x-4 gap-y-5 sm:grid-cols-2">
        <Field
          id="date"
          type="date"
          min={today}
          label={t('plan.date')}
          value={date}
          onChange={(event) => setWhen({ date: event.target.value, time })}
          required
        />
        <Field
          id="time"
          type="time"
          step={300}
          label={t('plan.time')}
          value={time}
          onChange={(event) => setWhen({ date, time: event.target.value })}
          required
        />
        <SelectField
          id="durationMinutes"
          label={t('plan.duration')}
          defaultValue={String(now.durationMinutes)}
          options={durations.map((minutes) => ({ value: String(minutes), label: t('minutes', { minutes }) }))}
        />
        <PlaceField defaultValue={now.place} />
      </div>
    </>
  )
}
