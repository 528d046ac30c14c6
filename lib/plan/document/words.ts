import { createTranslator } from 'use-intl/core'
import type { Language } from '../../domain/concept'
import { formatTime } from '../../i18n/formatWhen'
import { timeZone } from '../../i18n/language'
import { messagesOf } from '../../i18n/messages'
import type { PlanAgreement } from '../planRecord'

export const documentWords = (language: Language) =>
  createTranslator({ locale: language, messages: messagesOf(language), namespace: 'documents.sheet' })

export type DocumentWords = ReturnType<typeof documentWords>

const longDate = (language: Language, zone: string) =>
  new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { dateStyle: 'long', timeZone: zone })

/** "26. november 2026", "26 November 2026", on Danish clocks. */
export const dateOf = (moment: Date, language: Language) => longDate(language, timeZone).format(moment)

/** "26. november 2026 kl. 11.42", "26 November 2026 at 11:42". */
export function momentOf(moment: Date, language: Language): string {
  const between = language === 'da' ? 'kl.' : 'at'
  return `${dateOf(moment, language)} ${between} ${formatTime(moment, language)}`
}

/** The same of a day as it is stored, `YYYY-MM-DD`; what is none is shown as it is. */
export function dayOf(day: string, language: Language): string {
  const moment = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(moment.getTime()) ? day : longDate(language, 'UTC').format(moment)
}

/** When an agreement is for, as chosen: a day, a week, a period, or all along. */
export function whenOf(when: PlanAgreement['when'], language: Language, t: DocumentWords): string {
  if (!when) return ''
  if (when.kind === 'ongoing') return t('ongoing')
  if (when.kind === 'week') return t('week', { week: String(when.week), year: String(when.year) })
  if (when.kind === 'date') return dayOf(when.on, language)
  return `${dayOf(when.from, language)} – ${dayOf(when.to, language)}`
}
