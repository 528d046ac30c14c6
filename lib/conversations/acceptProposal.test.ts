import { afterAll, beforeAll, expect, it } from 'vitest'
import { acceptProposal } from './acceptProposal'
import { answerInvitation } from './answerInvitation'
import { invitationStatus } from './invitationStatus'
import { openTestDesk, plannedGrus, type TestDesk } from './testing/desk'
import { claimed } from './testing/invited'
import { failing } from './testing/preparing'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const proposed = { answer: 'another', words: 'Hellere efter frokost', date: '2026-12-03', time: '13:30' }
const seen = '2026-12-03T12:30:00.000Z'

/** A GRUS of two of whom the first has proposed another time. */
async function talk() {
  const { conversationId: id, invitations, facilitator } = await plannedGrus(desk, 2)
  const [maria, jonas] = await Promise.all(invitations.map(({ token }) => claimed(desk, token)))
  if (!maria || !jonas) throw new Error('two were invited')
  await answerInvitation(desk, jonas.actor, id, { ...proposed, answer: 'yes', date: '', time: '' })
  await answerInvitation(desk, maria.actor, id, proposed)
  const answers = async () =>
    new Map(
      (await invitationStatus(desk, facilitator.actor, id)).people.map((one) => [one.personId, one.answer]),
    )
  return { id, maria, jonas, facilitator, answers, personId: maria.person.id }
}

it('moves the conversation there, tells all, and asks the others anew', async () => {
  const { id, maria, jonas, facilitator, answers, personId } = await talk()
  const letters = await acceptProposal(desk, facilitator.actor, id, { personId, seen })
  expect(letters).toHaveLength(2)
  const moved = await desk.db.conversations.byId(id)
  expect(moved).toMatchObject({ startsAt: new Date(seen), durationMinutes: 90, place: 'Lokale 4' })
  expect(await answers()).toEqual(
    new Map([
      [maria.person.id, 'yes'],
      [jonas.person.id, null],
    ]),
  )
})

it('a proposal that is another by now, gone, or somebody else’s is not taken', async () => {
  const { id, maria, jonas, facilitator, personId } = await talk()
  await answerInvitation(desk, maria.actor, id, { ...proposed, time: '14:00' })
  const accept = (input: { personId: string; seen: string }) =>
    acceptProposal(desk, facilitator.actor, id, input)
  await expect(accept({ personId, seen })).rejects.toEqual(failing('ProposalMoved'))
  await expect(accept({ personId: jonas.person.id, seen })).rejects.toEqual(failing('ProposalMoved'))
  await expect(accept({ personId: 'nobody', seen })).rejects.toEqual(failing('ProposalMoved'))
})

it('only the facilitator says yes, and not to a time that has passed', async () => {
  const { id, maria, facilitator, personId } = await talk()
  const input = { personId, seen }
  await expect(acceptProposal(desk, maria.actor, id, input)).rejects.toEqual(failing('NotAllowed'))
  const before = desk.clock()
  desk.setTime(new Date('2026-12-03T12:31:00Z'))
  await expect(acceptProposal(desk, facilitator.actor, id, input)).rejects.toEqual(failing('DateInPast'))
  desk.setTime(before)
})
