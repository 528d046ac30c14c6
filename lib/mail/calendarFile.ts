import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  ICalEventStatus,
} from 'ical-generator'
import type { ConversationId } from '../domain/ids'
import type { CalendarPart } from './letter'
import { oneLine } from './oneLine'

export interface CalendarFacts {
  readonly conversationId: ConversationId
  /** The installation's own name among calendars; with the conversation it makes the UID, which never changes. */
  readonly host: string
  /** How often the entry has changed. */
  readonly sequence: number
  readonly isCancelled: boolean
  readonly title: string
  readonly startsAt: Date
  readonly durationMinutes: number
  readonly place: string | null
  readonly organiser: { readonly name: string; readonly address: string }
  /** The one whom the file is for; nobody else's address is in it. */
  readonly attendee: { readonly name: string; readonly address: string }
  readonly writtenAt: Date
}

/** A name as a parameter, which has no way to hold a quotation mark or a backslash (RFC 5545, 3.2). */
const commonName = (name: string) => oneLine(name).replaceAll('"', '’').replaceAll('\\', '/')

/**
 * The entry for a calendar: who, when and where, and nothing else – not the personal link either, since calendars are
 * often read by colleagues. Times are in UTC, which every calendar shows as its owner's clock.
 */
export function calendarFile(facts: CalendarFacts): CalendarPart {
  const { isCancelled, startsAt, organiser, attendee, place } = facts
  const calendar = ical({
    prodId: { company: 'Samspil', product: 'Samspil', language: 'DA' },
    method: isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST,
  })
  calendar.createEvent({
    id: `${facts.conversationId}@${facts.host}`,
    sequence: facts.sequence,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    class: ICalEventClass.PRIVATE,
    stamp: facts.writtenAt,
    start: startsAt,
    end: new Date(startsAt.getTime() + facts.durationMinutes * 60_000),
    summary: oneLine(facts.title),
    location: place ? oneLine(place) : null,
    organizer: { name: commonName(organiser.name), email: organiser.address },
    attendees: [
      {
        name: commonName(attendee.name),
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        status: ICalAttendeeStatus.NEEDSACTION,
        // The answer is given behind the link, where the facilitator sees it.
        rsvp: false,
      },
    ],
  })
  return { method: isCancelled ? 'CANCEL' : 'REQUEST', content: calendar.toString() }
}
