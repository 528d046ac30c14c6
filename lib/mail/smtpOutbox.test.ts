import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { smtpOutbox } from './smtpOutbox'
import { type MailServer, startMailServer } from './testing/mailServer'
import { calendarIn } from './testing/readMail'
import { maria, outbox, toldOf, writtenAt } from './testing/told'
import { writeLetter } from './writeLetter'

const nobody = 'ingen@example.dk'
let server: MailServer
beforeAll(async () => {
  server = await startMailServer(nobody)
})
afterAll(() => server.close())
beforeEach(() => void server.received.splice(0))

const link = 'https://samspil.kommune.dk/join/hemmeligt-link'
const invited = { type: 'invited', link } as const

function mailer(url = server.url) {
  const failures: string[] = []
  return { failures, mail: smtpOutbox({ ...outbox, url, onFailure: (code) => void failures.push(code) }) }
}

test('a mail server receives the invitation, and parsers read letter and calendar', async () => {
  const { mail, failures } = mailer()
  const letter = writeLetter(invited, await toldOf(), maria, outbox, writtenAt)
  expect((await mail.post([letter])).map(({ state }) => state)).toEqual(['sent'])
  expect(failures).toEqual([])
  const [{ to, email } = { to: [], email: undefined }] = server.received
  expect(to).toEqual(['maria.lund@example.dk'])
  if (!email) throw new Error('nothing came in')
  expect(email.subject).toBe('MUS med Søren Friis torsdag 26. november kl. 10.00')
  expect(email.from).toMatchObject({ name: 'Samspil', address: 'samspil@kommune.dk' })
  expect(email.replyTo?.[0]).toMatchObject({ name: 'Søren Friis', address: 'soeren.friis@example.dk' })
  expect(email.text).toContain(link)
  expect(email.html).toContain(`href="${link}"`)
  const entry = calendarIn(email)
  expect(entry).toMatchObject({
    method: 'REQUEST',
    uid: 'abcdefghijklmnopqrstuvwxyz@samspil.kommune.dk',
    summary: 'MUS med Søren Friis',
    location: 'Mødelokale 2',
  })
  // Calendars are read by colleagues.
  expect(entry.content).not.toContain('join')
})

test('no name makes a header or a recipient of its own', async () => {
  const slip = 'Maria\r\nBcc: eve@example.com\r\n\r\n<script>, "x" <eve@example.com>'
  const told = await toldOf({ place: slip, facilitator: { name: slip, email: 'soeren.friis@example.dk' } })
  const letter = writeLetter(invited, told, { ...maria, name: slip }, outbox, writtenAt)
  await mailer().mail.post([letter])
  const [{ to, raw, email } = { to: [], raw: '', email: undefined }] = server.received
  expect(to).toEqual(['maria.lund@example.dk'])
  expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im)
  expect(email?.to?.map(({ address }) => address)).toEqual(['maria.lund@example.dk'])
  expect(email?.bcc ?? []).toEqual([])
  expect(email?.html).not.toContain('<script>')
})

test('one that is refused is told, and the next is sent all the same', async () => {
  const { mail, failures } = mailer()
  const told = await toldOf()
  const letters = [{ ...maria, email: nobody }, maria].map((to) =>
    writeLetter(invited, told, to, outbox, writtenAt),
  )
  expect((await mail.post(letters)).map(({ state }) => state)).toEqual(['notSent', 'sent'])
  expect(failures).toEqual(['EENVELOPE'])
})

test('a server that is not there or a wrong password loses nothing, and tells nothing of the letter', async () => {
  const letter = writeLetter(invited, await toldOf(), maria, outbox, writtenAt)
  const gone = await startMailServer()
  await gone.close()
  const wrong = server.url.replace('hemme', 'galt')
  for (const url of [gone.url, wrong]) {
    const { mail, failures } = mailer(url)
    const posted = await mail.post([letter, letter])
    expect(posted).toEqual([
      { state: 'notSent', letter },
      { state: 'notSent', letter },
    ])
    expect(failures).toHaveLength(1)
    expect(failures[0]).toMatch(/^E[A-Z]+$/)
  }
  expect(server.received).toEqual([])
})
