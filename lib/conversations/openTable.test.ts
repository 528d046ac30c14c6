import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '../auth/viewer'
import { createKeyRing, keyBytes } from '../encryption/keyRing'
import { claimInvitation } from './claimInvitation'
import { conversationLife } from './conversationLife'
import { factsOf } from './factsOf'
import { openTable } from './openTable'
import { savePicks, saveThought, setReady } from './prepare'
import { takeStep } from './takeStep'
import { newcomer, openTestDesk, plannedMus, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

/** A planned MUS with both its people in. */
async function talk() {
  const { conversationId: id, token, facilitator } = await plannedMus(desk, newcomer())
  const entry = { token, pin: '4829', device: 'phone', viewer: null } as const
  const { sessionToken } = await claimInvitation(desk, entry)
  const employee = await desk.viewerOf(sessionToken)
  if (!employee) throw new Error('the employee is not in')
  const facts = async () => {
    const found = await factsOf(desk.db, id)
    if (!found) throw new Error('the conversation is gone')
    return found
  }
  return { id, leader: facilitator, employee, facts }
}

const picked = async (viewer: Viewer, id: string, ...keywords: string[]) =>
  savePicks(desk, viewer.actor, id, keywords)

it('everyone’s picks are turned over together, and not one of them before', async () => {
  const { id, leader, employee, facts } = await talk()
  await picked(employee, id, 'mod', 'ansvar')
  await picked(leader, id, 'mod')
  await setReady(desk, employee.actor, id, true)
  expect(await facts()).toMatchObject({
    phase: 'preparing',
    openedAt: null,
    picks: [],
    ready: [employee.person.id],
  })
  desk.told.length = 0
  await openTable(desk, leader.actor, id)
  const after = await facts()
  expect(after.phase).toBe('underWay')
  expect(after.openedAt).toBe(desk.clock().toISOString())
  expect(after.picks).toHaveLength(3)
  expect(after.picks).toEqual(
    expect.arrayContaining([
      { personId: employee.person.id, keyword: 'mod' },
      { personId: employee.person.id, keyword: 'ansvar' },
      { personId: leader.person.id, keyword: 'mod' },
    ]),
  )
  expect(desk.told).toEqual([id])
})

it('thoughts stay where they are', async () => {
  const { id, leader, employee, facts } = await talk()
  await saveThought(desk, employee.actor, id, { question: 'adfaerd-1', text: 'Jeg er træt.', was: [''] })
  await openTable(desk, leader.actor, id)
  expect(JSON.stringify(await facts())).not.toContain('træt')
})

it('nobody is waited for; whoever picks later is seen at once, and may still change it', async () => {
  const { id, leader, employee, facts } = await talk()
  await openTable(desk, leader.actor, id)
  expect((await facts()).picks).toEqual([])
  desk.told.length = 0
  await picked(employee, id, 'mod', 'roller')
  await picked(employee, id, 'roller')
  expect((await facts()).picks).toEqual([{ personId: employee.person.id, keyword: 'roller' }])
  expect(desk.told).toEqual([id, id])
})

it('only the facilitator opens it, once; opening it again changes nothing', async () => {
  const { id, leader, employee, facts } = await talk()
  const stranger = await desk.signedIn(await desk.person('Kirsten Dahl', true))
  await expect(openTable(desk, employee.actor, id)).rejects.toThrow('NotAllowed')
  await expect(openTable(desk, stranger.actor, id)).rejects.toThrow('NotFound')
  await expect(openTable(desk, null, id)).rejects.toThrow('NotFound')
  expect((await facts()).openedAt).toBeNull()
  await Promise.all([1, 2, 3].map(() => openTable(desk, leader.actor, id)))
  const first = await facts()
  desk.setTime(new Date(desk.clock().getTime() + 60_000))
  await openTable(desk, leader.actor, id)
  expect(await facts()).toEqual(first)
  const { steps } = await conversationLife(desk, leader.actor, id)
  expect(steps.map(({ from, to, personId }) => [from, to, personId])).toEqual([
    ['planned', 'underWay', leader.person.id],
  ])
})

it('a pick that is saved while the table is being opened is turned over too', async () => {
  for (let round = 0; round < 10; round++) {
    const { id, leader, employee, facts } = await talk()
    await Promise.all([picked(employee, id, 'mod'), openTable(desk, leader.actor, id)])
    expect((await facts()).picks).toEqual([{ personId: employee.person.id, keyword: 'mod' }])
  }
})

it('words that cannot be read any more keep nobody from the table', async () => {
  const { id, leader, employee, facts } = await talk()
  await picked(employee, id, 'mod')
  const keys = createKeyRing([new Uint8Array(keyBytes)])
  await openTable({ ...desk, keys }, leader.actor, id)
  expect(await facts()).toMatchObject({ phase: 'underWay', picks: [] })
})

it('a step back hides nothing, each step has its person and time, and none is taken twice', async () => {
  const { id, leader, employee, facts } = await talk()
  await picked(employee, id, 'mod')
  await setReady(desk, employee.actor, id, true)
  await openTable(desk, leader.actor, id)
  const step = (from: string, to: string, who = leader) => takeStep(desk, who.actor, id, { from, to })
  await expect(step('underWay', 'agreeing', employee)).rejects.toThrow('NotAllowed')
  await expect(step('underWay', 'concluded')).rejects.toThrow('StepNotPossible')
  await expect(step('underWay', 'nowhere')).rejects.toThrow('StepNotPossible')
  await step('underWay', 'preparing')
  expect(await facts()).toMatchObject({ phase: 'preparing', picks: [{ keyword: 'mod' }] })
  await expect(step('underWay', 'agreeing')).rejects.toThrow('StepNotPossible')
  await step('preparing', 'underWay')
  const both = await Promise.allSettled([step('underWay', 'agreeing'), step('underWay', 'agreeing')])
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const { steps, conversation } = await conversationLife(desk, employee.actor, id)
  expect(conversation.phase).toBe('agreeing')
  expect(steps.map(({ to, personId }) => [to, personId])).toEqual([
    ['preparing', employee.person.id],
    ['underWay', leader.person.id],
    ['preparing', leader.person.id],
    ['underWay', leader.person.id],
    ['agreeing', leader.person.id],
  ])
})

it('the table is never opened by a step', async () => {
  const { id, leader, employee, facts } = await talk()
  await picked(employee, id, 'mod')
  await takeStep(desk, leader.actor, id, { from: 'planned', to: 'preparing' })
  await expect(takeStep(desk, leader.actor, id, { from: 'preparing', to: 'underWay' })).rejects.toThrow(
    'StepNotPossible',
  )
  expect((await facts()).picks).toEqual([])
})

it('a word or a pick moves nothing that others see: nobody learns that there is one', async () => {
  const { id, leader, employee, facts } = await talk()
  const before = [await facts(), (await conversationLife(desk, leader.actor, id)).steps]
  desk.told.length = 0
  await picked(employee, id, 'mod')
  await saveThought(desk, employee.actor, id, { question: 'adfaerd-1', text: 'Jeg er træt.', was: [''] })
  expect([await facts(), (await conversationLife(desk, leader.actor, id)).steps]).toEqual(before)
  expect(desk.told).toEqual([])
})
