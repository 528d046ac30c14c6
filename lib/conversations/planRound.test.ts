import { afterAll, beforeAll, expect, test } from 'vitest'
import { listConversations } from './listConversations'
import { planConversation } from './planConversation'
import { planRound, type Round, type RoundRow } from './planRound'
import { rowFailures } from './rowFailures'
import { filledIn, newcomer, openTestDesk, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

const leader = async () => desk.signedIn(await desk.person('Søren Friis', true))
const row = (date: string, facts: Partial<RoundRow> = {}): RoundRow => ({
  ...newcomer(),
  date,
  time: '10:00',
  ...facts,
})
const roundOf = (rows: readonly RoundRow[], facts: Partial<Round> = {}): Round => ({
  kind: 'MUS',
  conceptId: undefined,
  language: 'da',
  ownLanguage: 'da',
  durationMinutes: '60',
  place: 'En gåtur',
  rows,
  ...facts,
})

test('a round is a conversation for each, every one on its own day', async () => {
  const { actor } = await leader()
  const round = roundOf([row('2026-12-01'), row('2026-12-02', { time: '13:30' })])
  expect(await rowFailures(desk, actor, round)).toEqual([[], []])
  const { planned, unplanned } = await planRound(desk, actor, round)
  expect(planned.map(({ invitations }) => invitations.length)).toEqual([1, 1])
  expect(unplanned).toEqual([])
  const list = await listConversations(desk, actor)
  expect(list.map(({ startsAt }) => startsAt.toISOString())).toEqual([
    '2026-12-01T09:00:00.000Z',
    '2026-12-02T12:30:00.000Z',
  ])
  expect(list.every(({ place, durationMinutes }) => place === 'En gåtur' && durationMinutes === 60)).toBe(
    true,
  )
})

test('in a GRUS all rows are one conversation at the first row’s time', async () => {
  const { actor } = await leader()
  const rows = [row('2026-12-03'), row('', { time: '' }), row('', { time: '' })]
  const round = roundOf(rows, { kind: 'GRUS' })
  expect(await rowFailures(desk, actor, round)).toEqual([[], [], []])
  const { planned } = await planRound(desk, actor, round)
  expect(planned).toHaveLength(1)
  expect(planned[0]?.invitations.map(({ name }) => name)).toEqual(rows.map(({ name }) => name))
})

test('everything that is wrong is told row by row, before anything is planned', async () => {
  const { actor, person } = await leader()
  const known = newcomer()
  await planConversation(desk, actor, { ...filledIn, participants: [known] })
  const round = roundOf([
    row('2026-11-15'),
    row('', { name: ' ', email: 'maria' }),
    row('2026-12-01', { name: 'En anden', email: known.email }),
    row('2026-12-01', { name: person.name, email: person.email?.toUpperCase() ?? '' }),
  ])
  expect(await rowFailures(desk, actor, round)).toEqual([
    ['DateInPast'],
    ['NameMissing', 'EmailInvalid', 'DateInvalid'],
    ['EmailBelongsToAnother'],
    ['InvitingYourself'],
  ])
  const same = row('2026-12-01')
  const group = roundOf([same, same], { kind: 'GRUS' })
  expect(await rowFailures(desk, actor, group)).toEqual([[], ['PersonTwice']])
})

test('nobody learns whose address is known but a leader', async () => {
  const jonas = await desk.signedIn(await desk.person('Jonas Meldgaard'))
  await expect(rowFailures(desk, jonas.actor, roundOf([row('2026-12-01')]))).rejects.toThrow('NotAllowed')
  await expect(rowFailures(desk, null, roundOf([row('2026-12-01')]))).rejects.toThrow('NotAllowed')
})

test('a conversation of a round that cannot be does not take the others along', async () => {
  const { actor, person } = await leader()
  const own = row('2026-12-01', { name: person.name, email: person.email ?? '' })
  const { planned, unplanned } = await planRound(desk, actor, roundOf([own, row('2026-12-02')]))
  expect(planned).toHaveLength(1)
  expect(unplanned).toEqual([{ row: 0, failure: 'InvitingYourself' }])
  await expect(planRound(desk, actor, roundOf([own]))).rejects.toThrow('InvitingYourself')
})

test('those whom one has met are offered again, and nobody else', async () => {
  const { actor, person } = await leader()
  expect(await desk.db.people.metBy(person.id)).toEqual([])
  await planRound(
    desk,
    actor,
    roundOf([row('2026-12-01', { name: 'Zita' }), row('2026-12-02', { name: 'Anna' })]),
  )
  expect((await desk.db.people.metBy(person.id)).map(({ name }) => name)).toEqual(['Anna', 'Zita'])
})
