import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { can } from '../domain/access'
import { calendarIn, readMail } from '../mail/testing/readMail'
import { answerInvitation, ownReply } from './answerInvitation'
import { cancelConversation } from './cancelConversation'
import { enterWithPin } from './enterWithPin'
import { invitationStatus } from './invitationStatus'
import { loadConversation } from './loadConversation'
import { moveConversation } from './moveConversation'
import { openInvitation } from './openInvitation'
import { type Planned, planConversation } from './planConversation'
import { remindInvited } from './remindInvited'
import { renewInvitation } from './renewInvitation'
import { sendInvitations } from './sendInvitations'
import { filledIn, newcomer, openTestDesk, plannedGrus, plannedMus, type TestDesk } from './testing/desk'
import { claimed, onPhone } from './testing/invited'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())
beforeEach(() => rm(desk.mailFolder, { recursive: true, force: true }))

const letters = () => readMail(desk.mailFolder)
const later = { date: '2026-12-03', time: '13:30', durationMinutes: '60', place: 'En gåtur' }
const yes = { answer: 'yes', words: '', date: '', time: '' }
const linksOf = ({ invitations }: Planned) =>
  new Map(invitations.map(({ personId, token }) => [personId, `http://here/join/${token}`]))

describe('letters', () => {
  test('each of a GRUS is sent their own link, and nobody another’s link or address', async () => {
    const planned = await plannedGrus(desk, 3)
    const links = linksOf(planned)
    const posted = await sendInvitations(desk, planned.facilitator.actor, planned.conversationId, links)
    expect(posted.map(({ state }) => state)).toEqual(['written', 'written', 'written'])
    const sent = await letters()
    expect(sent).toHaveLength(3)
    for (const { personId, token } of planned.invitations) {
      const to = (await desk.db.people.byId(personId))?.email
      const own = sent.find((email) => email.to?.[0]?.address === to)
      expect(own?.text).toContain(token)
      const others = planned.invitations.filter((other) => other.personId !== personId)
      for (const other of others) expect(own?.text).not.toContain(other.token)
      expect(own && calendarIn(own).attendees).toEqual([to])
    }
  })

  test('nobody but the facilitator sends them', async () => {
    const planned = await plannedMus(desk, newcomer())
    const maria = await claimed(desk, planned.token)
    await expect(
      sendInvitations(desk, maria.actor, planned.conversationId, linksOf(planned)),
    ).rejects.toThrow('NotAllowed')
  })

  test('are in the language the leader chose; the answer in the leader’s own', async () => {
    const facilitator = await desk.signedIn(await desk.person('Søren Friis', true))
    const input = { ...filledIn, participants: [newcomer()], language: 'en', ownLanguage: 'da' }
    const planned = await planConversation(desk, facilitator.actor, input)
    await sendInvitations(desk, facilitator.actor, planned.conversationId, linksOf(planned))
    const maria = await claimed(desk, planned.invitations[0]?.token ?? '')
    await answerInvitation(desk, maria.actor, planned.conversationId, yes)
    const [invitation, answer] = await letters()
    expect(invitation?.subject).toBe('MUS with Søren Friis Thursday 26 November at 10:00')
    expect(invitation?.html).toContain('<html lang="en">')
    expect(answer?.subject).toBe('Maria Lund har svaret: MUS torsdag 26. november kl. 10.00')
  })
})

describe('moving', () => {
  test('keeps the table and the links, asks everybody anew and updates the same calendar entry', async () => {
    const planned = await plannedMus(desk, newcomer())
    const { conversationId: id, facilitator, token } = planned
    await sendInvitations(desk, facilitator.actor, id, linksOf(planned))
    const maria = await claimed(desk, token)
    await answerInvitation(desk, maria.actor, id, yes)
    await moveConversation(desk, facilitator.actor, id, later)
    const moved = await loadConversation(desk, maria.actor, id)
    expect(moved).toMatchObject({ durationMinutes: 60, place: 'En gåtur' })
    expect(moved.startsAt.toISOString()).toBe('2026-12-03T12:30:00.000Z')
    expect((await ownReply(desk, maria.actor, id)).reply.answer).toBeNull()
    const [invitation, , update] = await letters()
    const [before, after] = [invitation, update].map((email) => email && calendarIn(email))
    expect(update?.subject).toBe('Ny tid: MUS med Søren Friis torsdag 3. december kl. 13.30')
    expect(after).toMatchObject({ method: 'REQUEST', uid: before?.uid, sequence: 1 })
    expect(before?.sequence).toBe(0)
    expect(after?.startsAt.toISOString()).toBe('2026-12-03T12:30:00.000Z')
    expect(after?.endsAt.toISOString()).toBe('2026-12-03T13:30:00.000Z')
  })

  test('to where it is already changes nothing and writes to nobody', async () => {
    const { conversationId: id, facilitator } = await plannedMus(desk, newcomer())
    const { date, time, durationMinutes, place } = filledIn
    const same = { date, time, durationMinutes, place }
    expect(await moveConversation(desk, facilitator.actor, id, same)).toEqual([])
    expect(await letters()).toEqual([])
    expect(await desk.db.conversations.calendarSequence(id)).toBe(0)
  })

  test('takes the life of a link along: one to a later day lasts longer', async () => {
    const { conversationId: id, facilitator, token } = await plannedMus(desk, newcomer())
    await moveConversation(desk, facilitator.actor, id, { ...later, date: '2027-06-01' })
    const before = desk.clock()
    desk.setTime(new Date('2027-06-20T08:00:00Z'))
    expect(await openInvitation(desk, token)).toMatchObject({ state: 'unclaimed' })
    desk.setTime(before)
  })

  test.each([
    [{ date: '2026-11-31' }, 'DateInvalid'],
    [{ date: '2026-11-10' }, 'DateInPast'],
    [{ durationMinutes: '7' }, 'InvalidInput'],
  ])('%j is refused by name', async (slip, failure) => {
    const { conversationId: id, facilitator } = await plannedMus(desk, newcomer())
    await expect(moveConversation(desk, facilitator.actor, id, { ...later, ...slip })).rejects.toThrow(
      failure,
    )
  })

  test('is the facilitator’s alone, and so are cancelling and reminding', async () => {
    const { conversationId: id, token } = await plannedMus(desk, newcomer())
    const { actor } = await claimed(desk, token)
    await expect(moveConversation(desk, actor, id, later)).rejects.toThrow('NotAllowed')
    await expect(cancelConversation(desk, actor, id)).rejects.toThrow('NotAllowed')
    await expect(remindInvited(desk, actor, id)).rejects.toThrow('NotAllowed')
  })
})

describe('cancelling', () => {
  test('takes the entry out of calendars, and ends links that nobody has opened', async () => {
    const planned = await plannedGrus(desk, 2)
    const { conversationId: id, facilitator, invitations } = planned
    await sendInvitations(desk, facilitator.actor, id, linksOf(planned))
    const opened = await claimed(desk, invitations[0]?.token ?? '')
    await cancelConversation(desk, facilitator.actor, id)
    const [first, , cancelled] = await letters()
    expect(cancelled && calendarIn(cancelled)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 1,
      uid: first && calendarIn(first).uid,
    })
    await expect(openInvitation(desk, invitations[1]?.token ?? '')).rejects.toThrow('ConversationCancelled')
    expect(desk.revoked).toContainEqual({ conversationId: id })
    const seen = await loadConversation(desk, opened.actor, id)
    expect(can(opened.actor, 'board.read', seen)).toBe(true)
    for (const action of ['board.edit', 'preparation.edit', 'invitation.answer'] as const)
      expect(can(opened.actor, action, seen), action).toBe(false)
    await expect(
      enterWithPin(desk, { ...onPhone, token: invitations[0]?.token ?? '' }),
    ).resolves.toBeDefined()
  })

  test('happens once, and nothing is arranged afterwards', async () => {
    const { conversationId: id, facilitator, invitations } = await plannedMus(desk, newcomer())
    const { actor } = facilitator
    const tries = await Promise.allSettled([1, 2].map(() => cancelConversation(desk, actor, id)))
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await letters()).toHaveLength(1)
    await expect(moveConversation(desk, actor, id, later)).rejects.toThrow('NotAllowed')
    await expect(remindInvited(desk, actor, id)).rejects.toThrow('NotAllowed')
    await expect(renewInvitation(desk, actor, id, invitations[0]?.personId ?? '')).rejects.toThrow(
      'NotAllowed',
    )
    expect((await invitationStatus(desk, actor, id)).conversation.cancelledAt).toEqual(desk.clock())
  })
})

test('a reminder goes to those who have not said no, without a link that is kept nowhere', async () => {
  const { conversationId: id, facilitator, invitations } = await plannedGrus(desk, 2)
  const { actor } = await claimed(desk, invitations[0]?.token ?? '')
  await answerInvitation(desk, actor, id, { ...yes, answer: 'no' })
  const posted = await remindInvited(desk, facilitator.actor, id)
  expect(posted.map(({ personId }) => personId)).toEqual([invitations[1]?.personId])
  expect(posted[0]?.text).not.toContain('/join/')
})
