import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ICAL from 'ical.js'
import PostalMime, { type Email } from 'postal-mime'

/** Every letter in a folder, read by a mail parser, the oldest first. */
export async function readMail(folder: string): Promise<Email[]> {
  const files = (await readdir(folder).catch(() => [])).sort()
  return Promise.all(files.map(async (file) => PostalMime.parse(await readFile(join(folder, file)))))
}

/** The calendar entry of a letter, read by a calendar parser; throws where there is none or it is malformed. */
export function calendarIn(email: Email) {
  const part = email.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
  if (!part) throw new Error('the letter has no calendar file')
  const content = typeof part.content === 'string' ? part.content : new TextDecoder().decode(part.content)
  const calendar = new ICAL.Component(ICAL.parse(content))
  const component = calendar.getFirstSubcomponent('vevent')
  if (!component) throw new Error('the calendar file has no entry')
  const event = new ICAL.Event(component)
  return {
    content,
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: component.getFirstPropertyValue('status'),
    summary: event.summary,
    location: event.location,
    description: event.description,
    startsAt: event.startDate.toJSDate(),
    endsAt: event.endDate.toJSDate(),
    attendees: event.attendees.map((attendee) => String(attendee.getFirstValue()).replace(/^mailto:/i, '')),
  }
}
