import type { Language } from '../domain/concept'
import type { Day } from '../domain/day'
import { mondayOf } from '../domain/day'
import type { When } from '../domain/when'

const localeOf = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB')

const part = (day: Day, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(
    new Date(`${day}T00:00:00Z`),
  )

/** "15. januar 2027", "15 January 2027". */
export function formatCalendarDay(day: Day, language: Language): string {
  return `${dayAndMonth(day, language)} ${Number(day.slice(0, 4))}`
}

/** "fredag 15. januar 2027", "Friday 15 January 2027". */
export function formatWeekday(day: Day, language: Language): string {
  return `${part(day, language, { weekday: 'long' })} ${formatCalendarDay(day, language)}`
}

/** "fredag", "Friday". */
export function weekdayName(day: Day, language: Language): string {
  return part(day, language, { weekday: 'long' })
}

/** "januar", "January". `month` is 1–12. */
export function monthName(month: number, language: Language): string {
  return part(`2026-${String(month).padStart(2, '0')}-01` as Day, language, { month: 'long' })
}

/** "15. januar 2027"; "uge 6, 2027"; "2.–11. december 2026"; "løbende". */
export function formatTimeOf(when: When, language: Language): string {
  switch (when.kind) {
    case 'date':
      return formatCalendarDay(when.on, language)
    case 'week':
      return `${language === 'da' ? 'uge' : 'week'} ${when.week}, ${when.year}`
    case 'period':
      return formatPeriod(when.from, when.to, language)
    case 'ongoing':
      return language === 'da' ? 'løbende' : 'along the way'
  }
}

/** "8. februar": the Monday with which a week begins. */
export function weekBegins(year: number, week: number, language: Language): string {
  return dayAndMonth(mondayOf({ year, week }), language)
}

function formatPeriod(from: Day, to: Day, language: Language): string {
  const end = formatCalendarDay(to, language)
  if (from === to) return end
  if (from.slice(0, 7) === to.slice(0, 7)) return `${ordinal(from, language)}–${end}`
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `${isOneYear ? dayAndMonth(from, language) : formatCalendarDay(from, language)} – ${end}`
}

const ordinal = (day: Day, language: Language) => `${Number(day.slice(8))}${language === 'da' ? '.' : ''}`

/** "30. november", "30 November". */
export function dayAndMonth(day: Day, language: Language): string {
  return `${ordinal(day, language)} ${part(day, language, { month: 'long' })}`
}
