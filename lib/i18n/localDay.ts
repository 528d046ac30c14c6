import { type Day, readDay } from '../domain/day'
import { localDate } from './formatWhen'

/** The day that a moment lies in on Danish clocks. */
export function localDay(moment: Date): Day {
  const day = readDay(localDate(moment))
  if (!day) throw new Error('a moment lies in a day')
  return day
}
