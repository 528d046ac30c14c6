import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readMail } from '../mail/testing/readMail'
import { answerInvitation } from './answerInvitation'
import { invitationStatus } from './invitationStatus'
import { newcomer, openTestDesk, plannedGrus, plannedMus, type TestDesk } from './testing/desk'
import { claimed } from './testing/invited'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())
beforeEach(() => rm(desk.mailFolder, { recursive: true, force: true }))

const letters = () => readMail(desk.mailFolder)
const yes = { answer: 'yes', words: '', date: '', time: '' }

describe('answers', () => {
  test('are seen by the facilitator, with the time that suits better', async () => {
    const { conversationId: id, facilitator, token } = await plannedMus(desk, newcomer())
    const { actor } = await claimed(desk, token)
    const another = { answer: 'another', words: 'Efter ferien', date: '2026-12-10', time: '09:00' }
    await answerInvitation(desk, actor, id, another)
    const { people } = await invitationStatus(desk, facilitator.actor, id)
    expect(people).toMatchObject([
      { answer: 'another', words: 'Efter ferien', proposedAt: new Date('2026-12-10T08:00:00Z') },
    ])
    expect((await letters())[0]?.text).toContain('Forslag: torsdag 10. december kl. 09.00.')
  })

  test('in a GRUS one may ask for a talk alone; in a MUS there is nothing else to ask for', async () => {
    const group = await plannedGrus(desk, 2)
    const one = await claimed(desk, group.invitations[0]?.token ?? '')
    await answerInvitation(desk, one.actor, group.conversationId, { ...yes, answer: 'alone' })
    const { people } = await invitationStatus(desk, group.facilitator.actor, group.conversationId)
    const asked = people.find(({ personId }) => personId === one.person.id)
    expect(asked).toMatchObject({ answer: 'no', asksForIndividual: true })
    const mus = await plannedMus(desk, newcomer())
    const maria = await claimed(desk, mus.token)
    const alone = { ...yes, answer: 'alone' }
    await expect(answerInvitation(desk, maria.actor, mus.conversationId, alone)).rejects.toThrow(
      'InvalidInput',
    )
  })

  test.each([
    [{ answer: '' }, 'AnswerMissing'],
    [{ answer: 'another' }, 'AnswerMissing'],
    [{ answer: 'another', date: '2026-11-01', time: '10:00' }, 'DateInPast'],
    [{ words: 'x'.repeat(301) }, 'InvalidInput'],
  ])('%j is refused by name', async (slip, failure) => {
    const { conversationId: id, token } = await plannedMus(desk, newcomer())
    const { actor } = await claimed(desk, token)
    await expect(answerInvitation(desk, actor, id, { ...yes, ...slip })).rejects.toThrow(failure)
  })

  test('are the invited’s own', async () => {
    const { conversationId: id, facilitator } = await plannedMus(desk, newcomer())
    await expect(answerInvitation(desk, facilitator.actor, id, yes)).rejects.toThrow('NotAllowed')
    await expect(answerInvitation(desk, null, id, yes)).rejects.toThrow('NotFound')
  })
})
