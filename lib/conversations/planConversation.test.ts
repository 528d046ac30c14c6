import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listConversations } from './listConversations'
import { loadConversation } from './loadConversation'
import { planConversation } from './planConversation'
import { filledIn, newcomer, openTestDesk, plannedGrus, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const leader = async () => desk.signedIn(await desk.person('Søren Friis', true))
const planFor = (...participants: { name: string; email: string }[]) => ({ ...filledIn, participants })

test('a leader plans a MUS: two seats, the copied concept, the laid table, an invitation', async () => {
  const { actor, person } = await leader()
  const { conversationId, invitations } = await planConversation(desk, actor, planFor(newcomer()))
  const conversation = await loadConversation(desk, actor, conversationId)
  expect(conversation).toMatchObject({
    kind: 'MUS',
    phase: 'planned',
    durationMinutes: 90,
    place: 'Lokale 4',
  })
  expect(conversation.startsAt.toISOString()).toBe('2026-11-26T09:00:00.000Z')
  expect(conversation.seats.map(({ name, role, colour }) => [name, role, colour])).toEqual([
    ['Søren Friis', 'facilitator', 2],
    ['Maria Lund', 'participant', 1],
  ])
  expect(conversation.concept).toEqual(desk.concepts.find(({ id }) => id === conversation.concept.id))
  const board = await desk.db.boardLog.load(conversationId)
  expect(board?.state.length).toBeGreaterThan(1000)
  expect(invitations).toMatchObject([{ name: 'Maria Lund', token: expect.stringMatching(/^[\w-]{43}$/) }])
  expect(await listConversations(desk, actor)).toMatchObject([{ id: conversationId }])
  expect(conversation.seats[0]?.personId).toBe(person.id)
})

test('nobody but a leader plans, and nobody by way of an invitation', async () => {
  const employee = await desk.signedIn(await desk.person('Jonas Meldgaard'))
  const { actor } = await leader()
  const { conversationId } = await planConversation(desk, actor, planFor(newcomer()))
  for (const who of [null, employee.actor, { ...actor, reach: conversationId }]) {
    await expect(planConversation(desk, who, planFor(newcomer()))).rejects.toThrow('NotAllowed')
  }
})

test('a person is one row across conversations, found by the address in any case', async () => {
  const maria = newcomer()
  const first = await leader()
  const second = await leader()
  const one = await planConversation(desk, first.actor, planFor(maria))
  const again = { name: ' maria  LUND', email: maria.email.toUpperCase() }
  const two = await planConversation(desk, second.actor, planFor(again))
  const participants = await Promise.all(
    [one, two].map(
      async ({ conversationId }) => (await desk.db.conversations.byId(conversationId))?.seats[1],
    ),
  )
  expect(participants[0]?.personId).toBe(participants[1]?.personId)
})

describe('what cannot be planned is refused by name', () => {
  test.each([
    [{ participants: [{ name: '  ', email: 'maria@example.dk' }] }, 'NameMissing'],
    [{ participants: [{ name: 'Maria', email: 'maria' }] }, 'EmailInvalid'],
    [{ participants: [{ name: 'Maria\r\nBcc: x', email: 'maria@example.dk' }] }, 'NameMissing'],
    [{ participants: [] }, 'TooFewPeople'],
    [{ participants: [newcomer(), newcomer()] }, 'TooManyPeople'],
    [{ kind: 'GRUS' }, 'TooFewPeople'],
    [{ kind: 'XUS' }, 'InvalidInput'],
    [{ language: 'de' }, 'InvalidInput'],
    [{ place: 'Her\nog der' }, 'InvalidInput'],
    [{ date: '2026-11-31' }, 'DateInvalid'],
    [{ date: '' }, 'DateInvalid'],
    [{ time: '25:00' }, 'DateInvalid'],
    [{ date: '2027-03-28', time: '02:30' }, 'DateInvalid'],
    [{ date: '2026-11-13' }, 'DateInPast'],
    [{ date: '2026-11-16', time: '08:59' }, 'DateInPast'],
    [{ durationMinutes: '1' }, 'InvalidInput'],
    [{ conceptId: 'somebody-elses' }, 'InvalidInput'],
  ])('%j', async (slip, failure) => {
    const { actor } = await leader()
    await expect(planConversation(desk, actor, { ...planFor(newcomer()), ...slip })).rejects.toThrow(failure)
    expect(await listConversations(desk, actor)).toEqual([])
  })

  test('anything else than a form', async () => {
    const { actor } = await leader()
    for (const input of [null, 'x', [], { name: 1 }]) {
      await expect(planConversation(desk, actor, input)).rejects.toHaveProperty('failure')
    }
  })

  test('oneself, and a known address under another name', async () => {
    const { actor, person } = await leader()
    const own = planFor({ name: person.name, email: person.email ?? '' })
    await expect(planConversation(desk, actor, own)).rejects.toThrow('InvitingYourself')
    const maria = newcomer()
    await planConversation(desk, actor, planFor(maria))
    const slip = planFor({ ...maria, name: 'Mikkel Lund' })
    await expect(planConversation(desk, actor, slip)).rejects.toThrow('EmailBelongsToAnother')
  })
})

test('a foreign conversation, one that is not there and a wrong id are all not found', async () => {
  const owner = await leader()
  const { conversationId } = await planConversation(desk, owner.actor, planFor(newcomer()))
  const stranger = await leader()
  for (const id of [conversationId, 'a'.repeat(26), 'nonsense', '']) {
    await expect(loadConversation(desk, stranger.actor, id)).rejects.toThrow('NotFound')
  }
  await expect(loadConversation(desk, null, conversationId)).rejects.toThrow('NotFound')
})

test('a GRUS has a seat and a link for each; from the seventh on the colours come again with a pattern', async () => {
  const { conversationId, invitations, facilitator } = await plannedGrus(desk, 7)
  const { seats, kind } = await loadConversation(desk, facilitator.actor, conversationId)
  expect(kind).toBe('GRUS')
  const colours = invitations.map(({ personId }) => seats.find((seat) => seat.personId === personId)?.colour)
  expect(colours).toEqual([1, 3, 4, 5, 6, 8, 7])
  expect(new Set(invitations.map(({ token }) => token)).size).toBe(7)
})

test('a GRUS takes twenty-four and no more, and nobody twice', async () => {
  const { actor } = await leader()
  const many = (count: number) => Array.from({ length: count }, newcomer)
  const grus = (participants: unknown) => ({ ...filledIn, kind: 'GRUS', participants })
  await expect(planConversation(desk, actor, grus(many(25)))).rejects.toThrow('TooManyPeople')
  const [maria] = many(1)
  const twice = [maria, { name: 'Maria Lund', email: maria?.email.toUpperCase() }]
  await expect(planConversation(desk, actor, grus(twice))).rejects.toThrow('PersonTwice')
  expect((await planConversation(desk, actor, grus(many(24)))).invitations).toHaveLength(24)
})

test('a LUS is one leader with the leader’s leader', async () => {
  const { actor } = await leader()
  const { conversationId } = await planConversation(desk, actor, { ...planFor(newcomer()), kind: 'LUS' })
  expect(await loadConversation(desk, actor, conversationId)).toMatchObject({ kind: 'LUS' })
})
