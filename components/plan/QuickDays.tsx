import { useTranslations } from 'next-intl'
import { useBoardContext } from '@/components/board/boardContext'
import type { Day } from '@/lib/domain/day'
import { quickDays } from '@/lib/domain/quickDays'
import { dayAndMonth } from '@/lib/i18n/formatDay'
import { choiceLook } from './choiceLook'

interface QuickDaysProps {
  readonly value: Day | null
  readonly today: Day
  /** The day on which all meet again, where it is another choice. */
  readonly together?: Day | null
  readonly onChoose: (day: Day | null) => void
}

/** Days that one press chooses. */
export function QuickDays({ value, today, together, onChoose }: QuickDaysProps) {
  const t = useTranslations('plan')
  const { language } = useBoardContext()
  const choices = [
    ...(together ? [{ id: 'together' as const, day: together }] : []),
    ...quickDays(today).filter(({ day }) => day !== together),
  ]
  return (
    <fieldset className="flex min-w-0 flex-wrap gap-1.5">
      <legend className="sr-only">{t('quick.label')}</legend>
      {choices.map(({ id, day }) => (
        <button
          key={id}
          type="button"
          aria-pressed={day === value}
          onClick={() => onChoose(day)}
          className={choiceLook}
        >
          {t(`quick.${id}`)}
          <span className="font-normal opacity-80">{dayAndMonth(day, language)}</span>
        </button>
      ))}
      {value ? (
        <button type="button" onClick={() => onChoose(null)} className={choiceLook}>
          {t('quick.none')}
        </button>
      ) : null}
    </fieldset>
  )
}
