import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '../auth/viewer'
import type { PersonId } from '../domain/ids'
import { cancelConversation } from './cancelConversation'
import { claimInvitation } from './claimInvitation'
import { factsOf } from './factsOf'
import { handOver, passTheWord, setTimer } from './leadTable'
import { openTable } from './openTable'
import { takeStep } from './takeStep'
import { openTestDesk, plannedGrus, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

/** A GRUS with the leader and two who came by their links. */
async function talk() {
  const { conversationId: id, invitations, facilitator: soeren } = await plannedGrus(desk, 2)
  const come = async (index: number): Promise<Viewer> => {
    const entry = {
      token: invitations[index]?.token ?? '',
      pin: '4829',
      device: 'phone',
      viewer: null,
    } as const
    const viewer = await desk.viewerOf((await claimInvitation(desk, entry)).sessionToken)
    if (!viewer) throw new Error('an employee is not in')
    return viewer
  }
  const [maria, jonas] = [await come(0), await come(1)]
  const stranger = await desk.signedIn(await desk.person('Kirsten Dahl', true))
  const facts = async () => {
    const found = await factsOf(desk.db, id)
    if (!found) throw new Error('the conversation is gone')
    return found
  }
  desk.told.length = 0
  return { id, soeren, maria, jonas, stranger, facts }
}
type Talk = Awaited<ReturnType<typeof talk>>

const round = async ({ facts, ...people }: Talk) => {
  const name = (id: PersonId) =>
    (['soeren', 'maria', 'jonas'] as const).find((one) => people[one].person.id === id)
  return (await facts()).turns.map(({ personId, state }) => `${name(personId)} ${state}`)
}

it('the timer runs on as a row; whoever leads the table sets it, pauses it, adds to it and stops it', async () => {
  const { id, soeren, facts } = await talk()
  const timed = async (input: unknown) => {
    await setTimer(desk, soeren.actor, id, input)
    return (await facts()).timer
  }
  const start = desk.clock().getTime()
  expect(await timed({ act: 'start', minutes: 20 })).toEqual({
    state: 'running',
    endsAt: new Date(start + 20 * 60_000).toISOString(),
  })
  desk.setTime(new Date(start + 5 * 60_000))
  expect(await timed({ act: 'pause' })).toEqual({ state: 'paused', remainingMs: 15 * 60_000 })
  expect(await timed({ act: 'add' })).toEqual({ state: 'paused', remainingMs: 20 * 60_000 })
  expect(await timed({ act: 'resume' })).toMatchObject({ state: 'running' })
  expect(await timed({ act: 'stop' })).toBeNull()
  expect(desk.told).toEqual([id, id, id, id, id])
})

it('no participant, stranger or visitor changes the timer, and no act that is none', async () => {
  const { id, soeren, maria, stranger, facts } = await talk()
  const act = { act: 'start', minutes: 10 }
  await expect(setTimer(desk, maria.actor, id, act)).rejects.toThrow('NotAllowed')
  await expect(setTimer(desk, stranger.actor, id, act)).rejects.toThrow('NotFound')
  await expect(setTimer(desk, null, id, act)).rejects.toThrow('NotFound')
  for (const wrong of [null, 'start', {}, { act: 'start' }, { act: 'start', minutes: 0 }])
    await expect(setTimer(desk, soeren.actor, id, wrong)).rejects.toThrow('InvalidInput')
  for (const minutes of [1.5, 241, Number.NaN, '10'])
    await expect(setTimer(desk, soeren.actor, id, { act: 'start', minutes })).rejects.toThrow('InvalidInput')
  expect((await facts()).timer).toBeNull()
  expect(desk.told).toEqual([])
})

it('whoever the table is handed to leads it, and the facilitator no more, until it is taken back', async () => {
  const { id, soeren, maria, jonas, facts } = await talk()
  const start = (who: Viewer) => setTimer(desk, who.actor, id, { act: 'start', minutes: 10 })
  await handOver(desk, soeren.actor, id, maria.person.id)
  expect((await facts()).ledBy).toBe(maria.person.id)
  await start(maria)
  for (const who of [soeren, jonas]) await expect(start(who)).rejects.toThrow('NotAllowed')
  // On by whoever leads, back by the facilitator.
  await handOver(desk, maria.actor, id, jonas.person.id)
  await expect(start(maria)).rejects.toThrow('NotAllowed')
  await expect(handOver(desk, maria.actor, id, maria.person.id)).rejects.toThrow('NotAllowed')
  await handOver(desk, soeren.actor, id, soeren.person.id)
  expect((await facts()).ledBy).toBeNull()
  await start(soeren)
  await expect(start(jonas)).rejects.toThrow('NotAllowed')
})

it('leading the table opens nothing else: the table, its steps and its end stay the facilitator’s', async () => {
  const { id, soeren, maria } = await talk()
  await handOver(desk, soeren.actor, id, maria.person.id)
  await expect(openTable(desk, maria.actor, id)).rejects.toThrow('NotAllowed')
  await expect(takeStep(desk, maria.actor, id, { from: 'planned', to: 'preparing' })).rejects.toThrow(
    'NotAllowed',
  )
  await openTable(desk, soeren.actor, id)
})

it('it is handed to somebody who sits there, by nobody else', async () => {
  const { id, soeren, maria, stranger, facts } = await talk()
  for (const to of [stranger.person.id, 'nobody', ''])
    await expect(handOver(desk, soeren.actor, id, to)).rejects.toThrow('InvalidInput')
  await expect(handOver(desk, maria.actor, id, maria.person.id)).rejects.toThrow('NotAllowed')
  await expect(handOver(desk, stranger.actor, id, stranger.person.id)).rejects.toThrow('NotFound')
  expect((await facts()).ledBy).toBeNull()
})

it('the word goes round: passed on by whoever has it or leads, passed over, swapped, and done', async () => {
  const here = await talk()
  const { id, soeren, maria, jonas } = here
  const act = (who: Viewer, input: unknown) => passTheWord(desk, who.actor, id, input)
  await act(soeren, { act: 'start' })
  expect(await round(here)).toEqual(['maria speaking', 'jonas waiting', 'soeren waiting'])
  await act(maria, { act: 'skip', from: maria.person.id })
  expect(await round(here)).toEqual(['maria skipped', 'jonas speaking', 'soeren waiting'])
  await act(jonas, { act: 'swap', from: jonas.person.id, with: maria.person.id })
  expect(await round(here)).toEqual(['jonas waiting', 'maria speaking', 'soeren waiting'])
  await act(maria, { act: 'pass', from: maria.person.id })
  // Leading the table, one passes it on for another; for a turn that is over, nobody does.
  await act(soeren, { act: 'pass', from: maria.person.id })
  expect(await round(here)).toEqual(['jonas speaking', 'maria spoken', 'soeren waiting'])
  await act(soeren, { act: 'pass', from: jonas.person.id })
  await act(soeren, { act: 'pass', from: soeren.person.id })
  expect(await round(here)).toEqual([])
})

it('nobody passes on a word that another has, and only whoever leads begins and ends the round', async () => {
  const here = await talk()
  const { id, soeren, maria, jonas, stranger } = here
  const act = (who: Viewer, input: unknown) => passTheWord(desk, who.actor, id, input)
  await expect(act(maria, { act: 'start' })).rejects.toThrow('NotAllowed')
  await act(soeren, { act: 'start' })
  const from = maria.person.id
  for (const input of [
    { act: 'pass', from },
    { act: 'skip', from },
    { act: 'swap', from, with: jonas.person.id },
    { act: 'end' },
  ])
    await expect(act(jonas, input)).rejects.toThrow('NotAllowed')
  await expect(act(maria, { act: 'end' })).rejects.toThrow('NotAllowed')
  await expect(act(stranger, { act: 'pass', from })).rejects.toThrow('NotFound')
  await expect(act(soeren, { act: 'pass' })).rejects.toThrow('InvalidInput')
  expect(await round(here)).toEqual(['maria speaking', 'jonas waiting', 'soeren waiting'])
  await act(soeren, { act: 'end' })
  expect(await round(here)).toEqual([])
})

it('nobody leads a table that was concluded or called off, and nothing of it is told any more', async () => {
  const { id, soeren, facts } = await talk()
  await setTimer(desk, soeren.actor, id, { act: 'start', minutes: 10 })
  await passTheWord(desk, soeren.actor, id, { act: 'start' })
  await desk.seal(id)
  expect(await facts()).toMatchObject({ timer: null, ledBy: null, turns: [] })
  await expect(setTimer(desk, soeren.actor, id, { act: 'stop' })).rejects.toThrow('ConversationSealed')
  const other = await talk()
  await cancelConversation(desk, other.soeren.actor, other.id)
  await expect(handOver(desk, other.soeren.actor, other.id, other.maria.person.id)).rejects.toThrow(
    'ConversationCancelled',
  )
})
