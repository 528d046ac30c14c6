import { afterAll, beforeAll, expect, test } from 'vitest'
import { newToken } from '../auth/sessionToken'
import { can } from '../domain/access'
import { claimInvitation } from './claimInvitation'
import { endDevice, listDevices } from './devices'
import { enterWithPin, lockMs } from './enterWithPin'
import { invitationStatus } from './invitationStatus'
import { loadConversation } from './loadConversation'
import { openInvitation } from './openInvitation'
import { ownPreparation, saveThought, setReady } from './prepare'
import { renewInvitation, withdrawInvitation } from './renewInvitation'
import { newcomer, openTestDesk, plannedGrus, plannedMus, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const pin = '4829'
const alone = { pin, viewer: null, device: 'phone' as const }

test('opening consumes nothing; claiming chooses the PIN and opens this conversation alone', async () => {
  const { token, conversationId } = await plannedMus(desk, newcomer())
  const { conversationId: other } = await plannedMus(desk, newcomer())
  await openInvitation(desk, token)
  expect(await openInvitation(desk, token)).toMatchObject({
    state: 'unclaimed',
    firstName: 'Maria',
    kind: 'MUS',
  })

  const { sessionToken } = await claimInvitation(desk, { ...alone, token })
  const maria = await desk.viewerOf(sessionToken)
  expect(maria?.actor).toMatchObject({ reach: conversationId, isLeader: false })
  const actor = maria?.actor ?? null
  expect(can(actor, 'board.edit', await loadConversation(desk, actor, conversationId))).toBe(true)
  await expect(loadConversation(desk, actor, other)).rejects.toThrow('NotFound')
  expect(await openInvitation(desk, token)).toMatchObject({ state: 'claimed' })
})

test('an unknown token and a malformed one give the same answer', async () => {
  for (const token of [newToken(), 'x', '', '../../etc', `${newToken()}=`]) {
    await expect(openInvitation(desk, token)).rejects.toThrow('InvitationUnknown')
    await expect(claimInvitation(desk, { ...alone, token })).rejects.toThrow('InvitationUnknown')
    await expect(enterWithPin(desk, { ...alone, token })).rejects.toThrow('InvitationUnknown')
  }
})

test('of two who claim at once one is first, and the other is told', async () => {
  const { token } = await plannedMus(desk, newcomer())
  const outcomes = await Promise.allSettled(
    ['4829', '5930'].map((own) => claimInvitation(desk, { ...alone, token, pin: own })),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find((outcome) => outcome.status === 'rejected')?.reason).toHaveProperty(
    'failure',
    'InvitationClaimed',
  )
})

test('neither the facilitator nor anyone else who is signed in becomes the participant', async () => {
  const { token, facilitator } = await plannedMus(desk, newcomer())
  const jonas = await desk.signedIn(await desk.person('Jonas Meldgaard'))
  for (const viewer of [facilitator, jonas]) {
    await expect(claimInvitation(desk, { ...alone, token, viewer })).rejects.toThrow('InvitationForAnother')
  }
  const { sessionToken } = await claimInvitation(desk, { ...alone, token })
  await expect(enterWithPin(desk, { ...alone, token, viewer: facilitator })).rejects.toThrow(
    'InvitationForAnother',
  )
  const herself = await desk.viewerOf(sessionToken)
  await expect(enterWithPin(desk, { ...alone, token, viewer: herself })).resolves.toBeDefined()
})

test('too simple a PIN is refused and leaves the invitation free', async () => {
  const { token } = await plannedMus(desk, newcomer())
  await expect(claimInvitation(desk, { ...alone, token, pin: '1234' })).rejects.toThrow('PinInvalid')
  expect(await openInvitation(desk, token)).toMatchObject({ state: 'unclaimed' })
})

test('after five wrong PINs even the right one waits; then it opens', async () => {
  const { token } = await plannedMus(desk, newcomer())
  await claimInvitation(desk, { ...alone, token })
  const start = desk.clock()
  for (const failure of ['PinWrong', 'PinWrong', 'PinWrong', 'PinWrong', 'PinLocked', 'PinLocked']) {
    await expect(enterWithPin(desk, { ...alone, token, pin: '5555' })).rejects.toThrow(failure)
  }
  await expect(enterWithPin(desk, { ...alone, token })).rejects.toThrow('PinLocked')
  expect(await openInvitation(desk, token)).toMatchObject({ isLocked: true })
  desk.setTime(new Date(start.getTime() + lockMs + 1))
  await expect(enterWithPin(desk, { ...alone, token })).resolves.toBeDefined()
  expect(await openInvitation(desk, token)).toMatchObject({ isLocked: false })
})

test('many guesses at once are no more than five guesses', async () => {
  const { token } = await plannedMus(desk, newcomer())
  await claimInvitation(desk, { ...alone, token })
  const guesses = Array.from({ length: 20 }, (_, n) =>
    enterWithPin(desk, { ...alone, token, pin: `90${10 + n}` }),
  )
  const outcomes = await Promise.allSettled(guesses)
  const names = outcomes.map((outcome) => outcome.status === 'rejected' && String(outcome.reason.failure))
  expect(names.filter((name) => name === 'PinWrong')).toHaveLength(4)
  expect(names.filter((name) => name === 'PinLocked')).toHaveLength(16)
})

test('a new link ends the old one, its PIN, its sign-ins and its open boards', async () => {
  const { token, conversationId, facilitator } = await plannedMus(desk, newcomer())
  const { sessionToken } = await claimInvitation(desk, { ...alone, token })
  const maria = await desk.viewerOf(sessionToken)
  await expect(
    renewInvitation(desk, maria?.actor ?? null, conversationId, maria?.person.id ?? ''),
  ).rejects.toThrow('NotAllowed')

  const renewed = await renewInvitation(desk, facilitator.actor, conversationId, maria?.person.id ?? '')
  expect(await desk.viewerOf(sessionToken)).toBeNull()
  expect(desk.revoked).toContainEqual({ conversationId, personId: maria?.person.id })
  await expect(openInvitation(desk, token)).rejects.toThrow('InvitationWithdrawn')
  await expect(enterWithPin(desk, { ...alone, token })).rejects.toThrow('InvitationWithdrawn')
  expect(await openInvitation(desk, renewed.token)).toMatchObject({ state: 'unclaimed' })
  await claimInvitation(desk, { ...alone, token: renewed.token, pin: '7391' })
})

test('a new link does not open what was prepared behind the old one', async () => {
  const { token, conversationId, facilitator, invitations } = await plannedMus(desk, newcomer())
  const personId = invitations[0]?.personId ?? ''
  const enter = async (link: string) =>
    (await desk.viewerOf((await claimInvitation(desk, { ...alone, token: link })).sessionToken))?.actor ??
    null
  const before = await enter(token)
  const thought = { question: 'adfaerd-1', text: 'Det er svært for tiden.', was: [''] }
  await saveThought(desk, before, conversationId, thought)
  await setReady(desk, before, conversationId, true)
  const renewed = await renewInvitation(desk, facilitator.actor, conversationId, personId)
  const after = await ownPreparation(desk, await enter(renewed.token), conversationId)
  expect(after).toMatchObject({ preparation: { picks: [], thoughts: {} }, isReady: false })
})

test('a withdrawn link opens nothing, and nobody else’s link is touched', async () => {
  const { conversationId, facilitator, invitations } = await plannedGrus(desk, 3)
  const [first, second] = invitations
  await withdrawInvitation(desk, facilitator.actor, conversationId, first?.personId ?? '')
  await expect(openInvitation(desk, first?.token ?? '')).rejects.toThrow('InvitationWithdrawn')
  expect(await openInvitation(desk, second?.token ?? '')).toMatchObject({ state: 'unclaimed' })
  const { people } = await invitationStatus(desk, facilitator.actor, conversationId)
  expect(people.map(({ personId, state }) => [personId === first?.personId, state])).toContainEqual([
    true,
    'none',
  ])
  const stranger = await desk.person('Jonas Meldgaard')
  for (const id of [stranger.id, facilitator.person.id, ''])
    await expect(withdrawInvitation(desk, facilitator.actor, conversationId, id)).rejects.toThrow('NotFound')
})

test('links made at the same moment leave one that works', async () => {
  const { conversationId, facilitator, invitations } = await plannedMus(desk, newcomer())
  const personId = invitations[0]?.personId ?? ''
  const made = await Promise.all(
    [1, 2, 3].map(() => renewInvitation(desk, facilitator.actor, conversationId, personId)),
  )
  const opened = await Promise.allSettled(made.map(({ token }) => openInvitation(desk, token)))
  expect(opened.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('the facilitator sees whether the invitation has been opened, and no more', async () => {
  const { token, conversationId, facilitator } = await plannedMus(desk, newcomer())
  expect(await invitationStatus(desk, facilitator.actor, conversationId)).toMatchObject({
    people: [{ name: 'Maria Lund', state: 'notOpened', answer: null }],
  })
  const { sessionToken } = await claimInvitation(desk, { ...alone, token })
  expect(await invitationStatus(desk, facilitator.actor, conversationId)).toMatchObject({
    people: [{ state: 'opened' }],
  })
  const maria = await desk.viewerOf(sessionToken)
  await expect(invitationStatus(desk, maria?.actor ?? null, conversationId)).rejects.toThrow('NotAllowed')
})

test('the invited sees each device, and can close the invitation on one', async () => {
  const { token } = await plannedMus(desk, newcomer())
  const onPhone = await claimInvitation(desk, { ...alone, token })
  desk.setTime(new Date(desk.clock().getTime() + 60_000))
  const onLaptop = await enterWithPin(desk, { ...alone, token, device: 'computer' })
  const phone = await desk.viewerOf(onPhone.sessionToken)
  const laptop = await desk.viewerOf(onLaptop.sessionToken)
  expect((await listDevices(desk, laptop)).map(({ device, isThis }) => [device, isThis])).toEqual([
    ['phone', false],
    ['computer', true],
  ])
  await endDevice(desk, laptop, phone?.session.id ?? '')
  expect(await desk.viewerOf(onPhone.sessionToken)).toBeNull()
  expect(desk.revoked).toContainEqual({ sessionId: phone?.session.id })
  expect(await listDevices(desk, laptop)).toHaveLength(1)
})

test('nobody closes another person’s device or lists without an invitation', async () => {
  const mine = await plannedMus(desk, newcomer())
  const theirs = await plannedMus(desk, newcomer())
  const me = await desk.viewerOf((await claimInvitation(desk, { ...alone, token: mine.token })).sessionToken)
  const them = await desk.viewerOf(
    (await claimInvitation(desk, { ...alone, token: theirs.token })).sessionToken,
  )
  await expect(endDevice(desk, me, them?.session.id ?? '')).rejects.toThrow('NotFound')
  await expect(listDevices(desk, mine.facilitator)).rejects.toThrow('NotAllowed')
  await expect(listDevices(desk, null)).rejects.toThrow('NotAllowed')
})

test('an invitation runs out', async () => {
  const { token } = await plannedMus(desk, newcomer())
  const before = desk.clock()
  desk.setTime(new Date('2027-04-01T08:00:00Z'))
  await expect(openInvitation(desk, token)).rejects.toThrow('InvitationExpired')
  await expect(claimInvitation(desk, { ...alone, token })).rejects.toThrow('InvitationExpired')
  desk.setTime(before)
})
