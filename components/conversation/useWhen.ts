import { useLocale, useTranslations } from 'next-intl'
import { formatDay, formatTime, localDate } from '@/lib/i18n/formatWhen'
import { timeZone } from '@/lib/i18n/language'

const dayMs = 24 * 60 * 60 * 1000

/** Times as people say them, seen from `now`. All of it is Danish time, wherever the reader sits. */
export function useWhen(now: Date) {
  const t = useTranslations('people.when')
  const language = useLocale()
  const isSameDay = (a: Date, b: Date) => localDate(a) === localDate(b)
  /** "i dag kl. 10.00", "i morgen kl. 10.00", "torsdag 26. november kl. 10.00". */
  const inSentence = (moment: Date) => {
    const time = formatTime(moment, language)
    if (isSameDay(moment, now)) return t('today', { time })
    if (isSameDay(moment, new Date(now.getTime() + dayMs))) return t('tomorrow', { time })
    return t('at', { day: formatDay(moment, language), time })
  }
  return {
    inSentence,
    /** The same at the beginning of a line. */
    dayAndTime: (moment: Date) => capitalised(inSentence(moment)),
    /** "Kl. 10.00". */
    time: (moment: Date) => t('time', { time: formatTime(moment, language) }),
    /** "26." */
    day: (moment: Date) => `${Number(localDate(moment).slice(8))}${language === 'da' ? '.' : ''}`,
    year: (moment: Date) => Number(localDate(moment).slice(0, 4)),
    /** "november". */
    month: (moment: Date) => new Intl.DateTimeFormat(language, { timeZone, month: 'long' }).format(moment),
  }
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
