import { localDate, parseLocalTime } from '../i18n/formatWhen'

const dayMs = 24 * 60 * 60 * 1000

/** 10.00 in Copenhagen on the first Monday to Friday after `now`. Public holidays count as any other day. */
export function tenNextWorkday(now: Date): Date {
  for (let ahead = 1; ahead <= 3; ahead += 1) {
    const date = localDate(new Date(now.getTime() + ahead * dayMs))
    const weekday = new Date(`${date}T12:00:00Z`).getUTCDay()
    const ten = parseLocalTime(date, '10:00')
    if (ten && weekday !== 0 && weekday !== 6) return ten
  }
  throw new Error('there is a workday in any three days')
}
