import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { type Day, weekOf, weeksIn } from '@/lib/domain/day'
import { type When, weekIn } from '@/lib/domain/when'
import { weekBegins } from '@/lib/i18n/formatDay'
import { choiceFieldLook } from './choiceLook'

interface WeekFieldsProps {
  readonly when: When | null
  readonly today: Day
  readonly onChoose: (when: When) => void
}

/** Plans reach some years ahead. */
const yearsAhead = 5

/** A week by number, with the day on which it begins. */
export function WeekFields({ when, today, onChoose }: WeekFieldsProps) {
  const t = useTranslations('plan')
  const { language } = useBoardContext()
  const id = useId()
  const now = weekOf(today)
  const [chosenYear, setYear] = useState<number>()
  const year = when?.kind === 'week' ? when.year : chosenYear
  const week = when?.kind === 'week' ? when.week : undefined
  // The next such week, until a year has been chosen.
  const yearOf = (number: number) => year ?? (number < now.week ? now.year + 1 : now.year)
  const choose = (nextYear: number, nextWeek: number | undefined) => {
    setYear(nextYear)
    const next = nextWeek && weekIn(nextYear, Math.min(nextWeek, weeksIn(nextYear)))
    if (next) onChoose(next)
  }
  const years = Array.from({ length: yearsAhead + 1 }, (_, index) => now.year + index)
  if (year && !years.includes(year)) years.unshift(year)
  return (
    <div className="flex flex-wrap gap-2">
      <div className="min-w-[150px] flex-[2]">
        <label htmlFor={`${id}-week`} className="mb-0.5 block font-[600] text-[12.5px] text-ink-2">
          {t('when.weekNumber')}
        </label>
        <select
          id={`${id}-week`}
          value={week ?? ''}
          onChange={(event) => choose(yearOf(Number(event.target.value)), Number(event.target.value))}
          className={choiceFieldLook}
        >
          <option value="" disabled>
            –
          </option>
          {Array.from({ length: weeksIn(year ?? now.year) }, (_, index) => index + 1).map((number) => (
            <option key={number} value={number}>
              {t('when.weekFrom', { week: number, day: weekBegins(yearOf(number), number, language) })}
            </option>
          ))}
        </select>
      </div>
      <div className="min-w-[76px] flex-1">
        <label htmlFor={`${id}-year`} className="mb-0.5 block font-[600] text-[12.5px] text-ink-2">
          {t('day.year')}
        </label>
        <select
          id={`${id}-year`}
          value={year ?? ''}
          onChange={(event) => choose(Number(event.target.value), week)}
          className={choiceFieldLook}
        >
          <option value="" disabled>
            –
          </option>
          {years.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </div>
    </div>
  )
}
