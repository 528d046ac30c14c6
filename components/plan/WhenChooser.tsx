import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { periodOf, type When } from '@/lib/domain/when'
import { choiceLook } from './choiceLook'
import { DayFields } from './DayFields'
import { PeriodFields } from './PeriodFields'
import { useToday } from './useToday'
import { WeekFields } from './WeekFields'

interface WhenChooserProps {
  readonly when: When | null
  /** Null: in words. */
  readonly onChoose: (when: When | null) => void
}

const kinds = ['date', 'week', 'period', 'ongoing'] as const

/** A date, a week, a period, *løbende*, or back to words. Buttons, since arrow keys among radios would choose in passing. */
export function WhenChooser({ when, onChoose }: WhenChooserProps) {
  const t = useTranslations('plan')
  const today = useToday()
  const [shown, setShown] = useState<When['kind'] | 'words'>(when?.kind ?? 'date')
  return (
    <>
      <fieldset className="flex min-w-0 flex-wrap gap-1.5">
        <legend className="sr-only">{t('when.label')}</legend>
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            aria-pressed={shown === kind}
            onClick={() => {
              setShown(kind)
              if (kind === 'ongoing') onChoose({ kind })
            }}
            className={choiceLook}
          >
            {t(`when.${kind}`)}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={shown === 'words'}
          onClick={() => {
            setShown('words')
            if (when) onChoose(null)
          }}
          className={choiceLook}
        >
          {t('when.words')}
        </button>
      </fieldset>
      {shown === 'date' ? (
        <DayFields
          label={t('when.date')}
          value={when?.kind === 'date' ? when.on : null}
          today={today}
          onChoose={(on) => onChoose({ kind: 'date', on })}
        />
      ) : null}
      {shown === 'week' ? <WeekFields when={when} today={today} onChoose={onChoose} /> : null}
      {shown === 'period' ? (
        <PeriodFields
          value={when?.kind === 'period' ? when : null}
          today={today}
          onChoose={(from, to) => onChoose(periodOf(from, to))}
        />
      ) : null}
    </>
  )
}
