import type { Language } from '../domain/concept'
import { timeZone } from './language'

const dateForm = /^(\d{4})-(\d{2})-(\d{2})$/
const timeForm = /^(\d{2}):(\d{2})$/
const hourMs = 60 * 60 * 1000

/**
 * The moment of a date (`YYYY-MM-DD`) and time (`HH:MM`) on Danish clocks. Undefined when either is malformed or does
 * not exist: 31 November, or the hour that the spring change leaves out. Of the hour that autumn repeats, the first.
 */
export function parseLocalTime(date: string, time: string): Date | undefined {
  const day = dateForm.exec(date)
  const hour = timeForm.exec(time)
  if (!day || !hour) return undefined
  const asUtc = Date.UTC(Number(day[1]), Number(day[2]) - 1, Number(day[3]), Number(hour[1]), Number(hour[2]))
  // Denmark is one hour ahead of UTC, in summer two; the earlier moment first.
  const moments = [asUtc - 2 * hourMs, asUtc - hourMs].map((at) => new Date(at))
  return moments.find((moment) => localDate(moment) === date && localTime(moment) === time)
}

/** `YYYY-MM-DD` on Danish clocks. */
export function localDate(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(moment)
}

/** `HH:MM` on Danish clocks. */
export function localTime(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'short' }).format(moment)
}

/** "torsdag 26. november kl. 10.00", "Thursday 26 November at 10:00". */
export function formatWhen(moment: Date, language: Language): string {
  return language === 'da'
    ? `${formatDay(moment, language)} kl. ${formatTime(moment, language)}`
    : `${formatDay(moment, language)} at ${formatTime(moment, language)}`
}

/** "torsdag 26. november", "Thursday 26 November". */
export function formatDay(moment: Date, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(localeOf(language), { timeZone, ...options }).format(moment)
  const day = Number(localDate(moment).slice(8))
  return `${part({ weekday: 'long' })} ${day}${language === 'da' ? '.' : ''} ${part({ month: 'long' })}`
}

/** "10.00", "10:00". */
export function formatTime(moment: Date, language: Language): string {
  return language === 'da' ? localTime(moment).replace(':', '.') : localTime(moment)
}

const localeOf = (language: Language) => (language === 'da' ? 'da-DK' : 'en-GB')
