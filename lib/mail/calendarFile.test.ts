import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { ConversationId } from '../domain/ids'
import { type CalendarFacts, calendarFile } from './calendarFile'

const facts: CalendarFacts = {
  conversationId: 'abcdefghijklmnopqrstuvwxyz' as ConversationId,
  host: 'samspil.kommune.dk',
  sequence: 3,
  isCancelled: false,
  title: 'MUS med Søren Friis',
  startsAt: new Date('2026-11-26T09:00:00Z'),
  durationMinutes: 90,
  place: 'Mødelokale 2, Nordmarks Allé 1; indgang "Syd"',
  organiser: { name: 'Søren Friis', address: 'soeren.friis@example.dk' },
  attendee: { name: 'Maria Lund', address: 'maria.lund@example.dk' },
  writtenAt: new Date('2026-11-16T08:00:00Z'),
}

function read(content: string) {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const events = calendar.getAllSubcomponents('vevent')
  const [event] = events
  if (!event || events.length > 1) throw new Error('there is not one entry')
  return { calendar, event, entry: new ICAL.Event(event) }
}

test('a parser reads who, when and where, and nothing else is in it', () => {
  const { content, method } = calendarFile(facts)
  expect(method).toBe('REQUEST')
  const { calendar, event, entry } = read(content)
  expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
  expect(entry.uid).toBe('abcdefghijklmnopqrstuvwxyz@samspil.kommune.dk')
  expect(entry.sequence).toBe(3)
  expect(entry.summary).toBe('MUS med Søren Friis')
  expect(entry.location).toBe('Mødelokale 2, Nordmarks Allé 1; indgang "Syd"')
  expect(entry.startDate.toJSDate()).toEqual(new Date('2026-11-26T09:00:00Z'))
  expect(entry.endDate.toJSDate()).toEqual(new Date('2026-11-26T10:30:00Z'))
  expect(event.getFirstPropertyValue('class')).toBe('PRIVATE')
  expect(event.getFirstProperty('organizer')?.getParameter('cn')).toBe('Søren Friis')
  expect(entry.attendees.map((attendee) => String(attendee.getFirstValue()).toLowerCase())).toEqual([
    'mailto:maria.lund@example.dk',
  ])
  for (const name of ['description', 'url', 'comment', 'attach'])
    expect(event.getFirstProperty(name), name).toBeNull()
})

test('an hour in summer is the same moment everywhere', () => {
  const { content } = calendarFile({ ...facts, startsAt: new Date('2027-06-10T08:00:00Z') })
  expect(content).toContain('DTSTART:20270610T080000Z')
})

test('a cancelled entry has the same UID, and says so twice, as calendars want it', () => {
  const { content, method } = calendarFile({ ...facts, isCancelled: true, sequence: 4 })
  expect(method).toBe('CANCEL')
  const { calendar, event, entry } = read(content)
  expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
  expect(event.getFirstPropertyValue('status')).toBe('CANCELLED')
  expect([entry.uid, entry.sequence]).toEqual(['abcdefghijklmnopqrstuvwxyz@samspil.kommune.dk', 4])
})

test('no name or place writes a property of its own', () => {
  const slip = 'X\r\nATTENDEE:mailto:eve@example.com\r\nDESCRIPTION:hemmeligt;";\\n,\u2028Y'
  const { content } = calendarFile({
    ...facts,
    title: slip,
    place: slip,
    organiser: { ...facts.organiser, name: slip },
    attendee: { ...facts.attendee, name: slip },
  })
  const { event, entry } = read(content)
  expect(entry.attendees).toHaveLength(1)
  expect(event.getFirstProperty('description')).toBeNull()
  expect(content.split('\r\n').filter((line) => /^(ATTENDEE:|DESCRIPTION)/.test(line))).toEqual([])
})

test('every line ends and folds as RFC 5545 wants it', () => {
  const { content } = calendarFile({ ...facts, place: 'Æblehaven '.repeat(30) })
  const lines = content.split('\r\n')
  expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75)
  expect(read(content).entry.location).toBe('Æblehaven '.repeat(30).trim())
})
