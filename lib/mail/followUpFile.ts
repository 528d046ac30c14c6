import ical, { ICalCalendarMethod, ICalEventClass, ICalEventTransparency } from 'ical-generator'
import { addDays, type Day } from '../domain/day'
import type { ConversationId } from '../domain/ids'
import { oneLine } from './oneLine'

export interface FollowUpFacts {
  readonly conversationId: ConversationId
  /** The installation's own name among calendars. */
  readonly host: string
  readonly title: string
  readonly days: readonly Day[]
  readonly writtenAt: Date
}

/**
 * A calendar file with a whole-day entry for each day of following up. What is to be followed up is not in it: calendars
 * are often read by colleagues. A day has no time, so no clock and no change of clocks moves it; taken in again it is
 * the same entry.
 */
export function followUpFile({ conversationId, host, title, days, writtenAt }: FollowUpFacts): string {
  const calendar = ical({
    prodId: { company: 'Samspil', product: 'Samspil', language: 'DA' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const day of days)
    calendar.createEvent({
      id: `${conversationId}-${day}@${host}`,
      class: ICalEventClass.PRIVATE,
      transparency: ICalEventTransparency.TRANSPARENT,
      stamp: writtenAt,
      allDay: true,
      start: new Date(`${day}T00:00:00Z`),
      end: new Date(`${addDays(day, 1)}T00:00:00Z`),
      summary: oneLine(title),
    })
  return calendar.toString()
}
