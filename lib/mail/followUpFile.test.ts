import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Day } from '../domain/day'
import type { ConversationId } from '../domain/ids'
import { followUpFile } from './followUpFile'

const facts = {
  conversationId: 'abcdefghijklmnopqrstuvwxyz' as ConversationId,
  host: 'samspil.kommune.dk',
  title: 'Opfølgning: MUS med Åse\nŁuczak',
  writtenAt: new Date('2026-11-26T09:00:00Z'),
}

function entriesOf(days: readonly string[]) {
  const calendar = new ICAL.Component(ICAL.parse(followUpFile({ ...facts, days: days as Day[] })))
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
  return calendar.getAllSubcomponents('vevent').map((event) => ({ event, entry: new ICAL.Event(event) }))
}

test('a parser reads one whole day each, also where the clocks change and in a leap year', () => {
  const days = ['2026-12-31', '2027-03-28', '2027-10-31', '2028-02-29']
  const read = entriesOf(days)
  expect(read.map(({ entry }) => entry.startDate.toString())).toEqual(days)
  expect(read.every(({ entry }) => entry.startDate.isDate && entry.endDate.isDate)).toBe(true)
  expect(read.map(({ entry }) => entry.endDate.toString())).toEqual([
    '2027-01-01',
    '2027-03-29',
    '2027-11-01',
    '2028-03-01',
  ])
  expect(new Set(read.map(({ entry }) => entry.uid)).size).toBe(4)
})

test('nothing of what was agreed is in it, and the title is one line', () => {
  const [only] = entriesOf(['2026-12-12'])
  expect(only?.entry.summary).toBe('Opfølgning: MUS med Åse Łuczak')
  expect(only?.event.getFirstPropertyValue('class')).toBe('PRIVATE')
  expect(only?.event.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
  for (const name of ['description', 'url', 'attendee', 'organizer', 'location'])
    expect(only?.event.getFirstProperty(name), name).toBeNull()
})
