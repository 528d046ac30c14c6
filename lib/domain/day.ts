/** A day of the calendar, `YYYY-MM-DD`, without a time and in no time zone. As text, days sort as they come. */
export type Day = string & { readonly __kind: 'day' }

/** A week as ISO 8601 numbers them (and Danes say them): week 1 has the year's first Thursday. */
export interface Week {
  readonly year: number
  readonly week: number
}

const form = /^(\d{4})-(\d{2})-(\d{2})$/
const dayMs = 24 * 60 * 60 * 1000

/** Null for what is no day: another form, or one that the calendar does not have, such as 31 November. */
export function readDay(value: unknown): Day | null {
  const [, year, month, day] = (typeof value === 'string' && form.exec(value)) || []
  if (!year || !month || !day) return null
  const text = `${year}-${month}-${day}`
  return fromUtc(Date.UTC(Number(year), Number(month) - 1, Number(day))) === text ? (text as Day) : null
}

/** So many days later, or earlier. */
export function addDays(day: Day, days: number): Day {
  return fromUtc(utcOf(day) + days * dayMs)
}

/** So many months later: the same day of the month, or its last where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(utcOf(day))
  const first = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)
  const next = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 1)
  return fromUtc(Math.min(first + (date.getUTCDate() - 1) * dayMs, next - dayMs))
}

/** How many days later `to` is; negative when it is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (utcOf(to) - utcOf(from)) / dayMs
}

/** The ISO week that a day lies in; its year may be the one before or after. */
export function weekOf(day: Day): Week {
  const thursday = new Date(utcOf(day) + (4 - weekdayOf(day)) * dayMs)
  const year = thursday.getUTCFullYear()
  return { year, week: 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / (7 * dayMs)) }
}

/** 52, in some years 53: 28 December always lies in the last. */
export function weeksIn(year: number): number {
  return weekOf(fromUtc(Date.UTC(year, 11, 28))).week
}

/** 4 January always lies in week 1. */
export function mondayOf({ year, week }: Week): Day {
  const fourth = fromUtc(Date.UTC(year, 0, 4))
  return addDays(fourth, 1 - weekdayOf(fourth) + (week - 1) * 7)
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(utcOf(day)).getUTCDay() || 7
}

const utcOf = (day: Day) => Date.parse(`${day}T00:00:00Z`)
const fromUtc = (ms: number) => new Date(ms).toISOString().slice(0, 10) as Day
