import { useTranslations } from 'next-intl'
import { useEffect, useId, useState } from 'react'
import { useBoardContext } from '@/components/board/boardContext'
import { addMonths, type Day, readDay } from '@/lib/domain/day'
import { dayAndMonth, monthName } from '@/lib/i18n/formatDay'
import { choiceFieldLook } from './choiceLook'

interface DayFieldsProps {
  /** What the day is of, said with each field. */
  readonly label: string
  readonly showsLabel?: boolean
  readonly value: Day | null
  readonly today: Day
  readonly onChoose: (day: Day) => void
}

interface Draft {
  readonly day: string
  readonly month: string
  readonly year: string
}

const days = Array.from({ length: 31 }, (_, index) => index + 1)
const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** Plans reach some years ahead; last year, for what was agreed and forgotten to be written. */
const yearsBack = 1
const yearsAhead = 5

/** A day by day, month and year: the same in every browser, whatever language it speaks. Chosen as soon as it is one. */
export function DayFields({ label, showsLabel = false, value, today, onChoose }: DayFieldsProps) {
  const t = useTranslations('plan')
  const { language } = useBoardContext()
  const id = useId()
  const [draft, setDraft] = useState<Draft>(() => draftOf(value))
  useEffect(() => {
    if (value) setDraft(draftOf(value))
  }, [value])

  const firstYear = Number(today.slice(0, 4)) - yearsBack
  const years = Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => String(firstYear + index))
  if (draft.year && !years.includes(draft.year)) years.push(draft.year)
  const isWhole = draft.day !== '' && draft.month !== '' && draft.year !== ''
  const isImpossible = isWhole && dayOf(draft) === null
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part }
    // The next such day, until a year has been chosen.
    if (next.year === '' && next.day !== '' && next.month !== '') next.year = nextYearOf(next, today)
    setDraft(next)
    const day = dayOf(next)
    if (day) onChoose(day)
  }
  const field = (part: keyof Draft, options: readonly { value: string; label: string }[]) => (
    <div className={part === 'month' ? 'min-w-[104px] flex-[2]' : 'min-w-[66px] flex-1'}>
      <label htmlFor={`${id}-${part}`} className="mb-0.5 block font-[600] text-[12.5px] text-ink-2">
        {t(`day.${part}`)}
      </label>
      <select
        id={`${id}-${part}`}
        value={draft[part]}
        aria-invalid={isImpossible || undefined}
        aria-describedby={isImpossible ? `${id}-error` : undefined}
        onChange={(event) => change({ [part]: event.target.value })}
        className={choiceFieldLook}
      >
        <option value="" disabled>
          –
        </option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  )
  const plain = (number: number) => ({ value: String(number), label: String(number) })
  return (
    <fieldset className="min-w-0">
      <legend className={showsLabel ? 'mb-1 font-[650] text-[13px]' : 'sr-only'}>{label}</legend>
      <div className="flex flex-wrap gap-2">
        {field('day', days.map(plain))}
        {field(
          'month',
          months.map((month) => ({ value: String(month), label: monthName(month, language) })),
        )}
        {field(
          'year',
          years.map((year) => ({ value: year, label: year })),
        )}
      </div>
      {isImpossible ? (
        <p
          id={`${id}-error`}
          role="alert"
          className="mt-1.5 rounded-1 bg-danger-tint px-2 py-1 font-[600] text-[13px] text-danger"
        >
          {t('day.impossible', { day: dayAndMonth(lastOf(draft), language) })}
        </p>
      ) : null}
    </fieldset>
  )
}

function draftOf(value: Day | null): Draft {
  if (!value) return { day: '', month: '', year: '' }
  const [year, month, day] = value.split('-').map((part) => String(Number(part)))
  return { day: day ?? '', month: month ?? '', year: year ?? '' }
}

function dayOf({ day, month, year }: Draft): Day | null {
  return readDay(`${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function nextYearOf({ day, month }: Draft, today: Day): string {
  const year = Number(today.slice(0, 4))
  const isPast = `${month.padStart(2, '0')}-${day.padStart(2, '0')}` < today.slice(5)
  return String(isPast ? year + 1 : year)
}

/** The last day that the month has. */
function lastOf({ month, year }: Draft): Day {
  const [first, january] = [dayOf({ day: '1', month, year }), `${year.padStart(4, '0')}-01-31` as Day]
  return first ? addMonths(january, Number(month) - 1) : january
}
