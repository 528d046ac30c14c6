import type { Language } from '@/lib/domain/concept'
import { formatTime, localDate } from '@/lib/i18n/formatWhen'
import { timeZone } from '@/lib/i18n/language'

/** "14.02", or of another day "26. nov. 14.02". A clock that runs ahead is taken for now. */
export function noteTime(at: number, now: Date, language: Language): string {
  const moment = new Date(Math.min(at, now.getTime()))
  const time = formatTime(moment, language)
  if (localDate(moment) === localDate(now)) return time
  const locale = language === 'da' ? 'da-DK' : 'en-GB'
  const day = new Intl.DateTimeFormat(locale, { timeZone, day: 'numeric', month: 'short' }).format(moment)
  return `${day} ${time}`
}
