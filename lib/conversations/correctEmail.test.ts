import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctEmail } from './correctEmail'
import { invitationStatus } from './invitationStatus'
import { openInvitation } from './openInvitation'
import { newcomer, openTestDesk, plannedGrus, plannedMus, type TestDesk } from './testing/desk'
import { claimed } from './testing/invited'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

describe('a mail address with a slip', () => {
  const right = () => ({ email: `rettet.${newcomer().email}` })

  test('is put right in the row that this invitation made, and the old link ends', async () => {
    const { conversationId: id, facilitator, token, invitations } = await plannedMus(desk, newcomer())
    const personId = invitations[0]?.personId
    const input = right()
    const fresh = await correctEmail(desk, facilitator.actor, id, personId ?? '', input)
    expect(fresh.personId).toBe(personId)
    expect((await desk.db.people.byId(fresh.personId))?.email).toBe(input.email)
    await expect(openInvitation(desk, token)).rejects.toThrow('InvitationWithdrawn')
    expect(await openInvitation(desk, fresh.token)).toMatchObject({ state: 'unclaimed' })
  })

  test('of somebody known from before leaves that person alone: another takes the seat', async () => {
    const maria = newcomer()
    await plannedMus(desk, maria)
    const { conversationId: id, facilitator, invitations } = await plannedMus(desk, maria)
    const before = invitations[0]?.personId
    const fresh = await correctEmail(desk, facilitator.actor, id, before ?? '', right())
    expect(fresh.personId).not.toBe(before)
    expect(before && (await desk.db.people.byId(before))?.email).toBe(maria.email)
    const { people } = await invitationStatus(desk, facilitator.actor, id)
    expect(people.map(({ personId }) => personId)).toEqual([fresh.personId])
  })

  test('to somebody known gives them the seat, and keeps nothing of the address that was a slip', async () => {
    const known = newcomer()
    const first = await plannedMus(desk, known)
    const { conversationId: id, facilitator, invitations } = await plannedMus(desk, newcomer())
    const slip = invitations[0]?.personId
    const input = { email: known.email }
    const fresh = await correctEmail(desk, facilitator.actor, id, slip ?? '', input)
    expect(fresh.personId).toBe(first.invitations[0]?.personId)
    expect(slip && (await desk.db.people.byId(slip))).toBeUndefined()
  })

  test('cannot be corrected once somebody has come in, nor to one who sits there already', async () => {
    const { conversationId: id, facilitator, invitations } = await plannedGrus(desk, 2)
    const [one, two] = invitations
    await claimed(desk, one?.token ?? '')
    const correct = (personId: string | undefined, input: { email: string }) =>
      correctEmail(desk, facilitator.actor, id, personId ?? '', input)
    await expect(correct(one?.personId, right())).rejects.toThrow('AlreadyOpened')
    const there =
      (await desk.db.people.byId(one?.personId ?? two?.personId ?? facilitator.person.id))?.email ?? ''
    await expect(correct(two?.personId, { email: there })).rejects.toThrow('PersonTwice')
    await expect(correct(two?.personId, { email: 'maria' })).rejects.toThrow('EmailInvalid')
    expect(await openInvitation(desk, two?.token ?? '')).toMatchObject({ state: 'unclaimed' })
  })
})
