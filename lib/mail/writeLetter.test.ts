import { expect, test } from 'vitest'
import type { Reply } from '../domain/conversation'
import { maria, outbox, toldOf, writtenAt } from './testing/told'
import { writeLetter } from './writeLetter'

const link = 'https://samspil.kommune.dk/join/abc'
const invited = { type: 'invited', link } as const

test('an invitation holds the link, the guidance and the materials, in both its forms', async () => {
  const told = await toldOf()
  const letter = writeLetter(invited, told, maria, outbox, writtenAt)
  expect(letter.subject).toBe('MUS med Søren Friis torsdag 26. november kl. 10.00')
  const guidance = told.concept.kinds.MUS?.guidance.prepare?.da ?? 'missing'
  for (const part of [link, `${link}?to=answer`, guidance, 'Mødelokale 2', '90 minutter'])
    expect(letter.text).toContain(part)
  for (const { title, url } of told.concept.materials) {
    expect(letter.text).toContain(title.da)
    if (url) expect(letter.text).toContain(url)
    if (url) expect(letter.html).toContain(`href="${url}"`)
  }
  expect(letter.html).toContain('<html lang="da">')
  expect(letter.replyTo).toEqual({ name: 'Søren Friis', address: 'soeren.friis@example.dk' })
})

test('a LUS also names what a leader prepares from; a walk says what to bring; a GRUS what it rests on', async () => {
  const lus = await toldOf({ kind: 'LUS' })
  expect(writeLetter(invited, lus, maria, outbox, writtenAt).text).toContain('Egen PLAN A')
  const walk = await toldOf({ place: 'En gåtur' })
  const bring = walk.concept.guidance.walk
  expect(writeLetter(invited, walk, maria, outbox, writtenAt).text).toContain(bring?.da)
  expect(writeLetter(invited, await toldOf(), maria, outbox, writtenAt).text).not.toContain(bring?.da)
  const english = { ...maria, language: 'en' as const }
  const grus = await toldOf({ kind: 'GRUS', place: 'A walk' })
  const { text } = writeLetter(invited, grus, english, outbox, writtenAt)
  expect(text).toContain(grus.concept.kinds.GRUS?.premise?.en)
  expect(text).toContain(bring?.en)
})

test.each([
  ['moved', 'Ny tid: MUS med Søren Friis torsdag 26. november kl. 10.00', 'REQUEST'],
  ['cancelled', 'Aflyst: MUS med Søren Friis torsdag 26. november kl. 10.00', 'CANCEL'],
  ['reminded', 'Husk MUS med Søren Friis torsdag 26. november kl. 10.00', undefined],
] as const)(
  '%s: its subject, and a calendar entry only where that has changed',
  async (type, subject, method) => {
    const letter = writeLetter({ type }, await toldOf(), maria, outbox, writtenAt)
    expect(letter.subject).toBe(subject)
    expect(letter.calendar?.method).toBe(method)
  },
)

test('an answer is told with its words, in the facilitator’s language', async () => {
  const reply: Reply = {
    answer: 'another',
    answeredAt: writtenAt,
    proposedAt: new Date('2026-12-03T12:30:00Z'),
    words: 'Gerne efter <b>ferien</b>',
    asksForIndividual: false,
  }
  const to = { name: 'Søren Friis', email: 'soeren.friis@example.dk', language: 'en' as const }
  const answered = { type: 'answered', by: 'Maria Lund', reply } as const
  const letter = writeLetter(answered, await toldOf(), to, outbox, writtenAt)
  expect(letter.text).toContain('Suggestion: Thursday 3 December at 13:30.')
  expect(letter.html).toContain('Gerne efter &lt;b&gt;ferien&lt;/b&gt;')
  expect(letter.calendar).toBeUndefined()
})
