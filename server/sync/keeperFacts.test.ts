import { expect, it } from 'vitest'
import type { FactRows } from '../../lib/history/momentFacts'
import { move, piece, reader, restedTable } from './testKeeping'

async function openedSoon() {
  const rested = await restedTable()
  const { table } = rested
  const [leader, employee] = [table.seats[0].personId, table.seats[1].personId]
  const at = new Date('2026-11-26T09:00:00Z')
  const opened: FactRows = {
    phase: 'underWay',
    openedAt: at,
    picks: [{ personId: employee, keyword: 'mod', at }],
    approvals: [],
    endedApprovals: [],
    steps: [{ from: 'planned', to: 'underWay', personId: leader, at }],
  }
  const open = () => {
    table.memory.setFacts(table.conversationId, opened)
    table.rooms.factsChanged(table.conversationId)
  }
  return { ...rested, leader, employee, opened, open }
}

it('[HISTORY10] a resting board comes to a moment when its facts have changed: who opened it, and whose picks', async () => {
  const { all, pass, moments, lastBoard, anna, leader, employee, open } = await openedSoon()
  open()
  await all()
  await pass(2_500)
  const [, told, ...more] = await moments()
  expect(more).toEqual([])
  expect(told).toMatchObject({
    people: [],
    acts: [
      { by: leader, kind: 'opened' },
      { by: employee, kind: 'picked', keyword: 'mod' },
    ],
    change: { kind: 'patch', patch: {} },
    facts: { phase: 'underWay', picks: { [employee]: { mod: '2026-11-26T09:00:00.000Z' } }, steps: 1 },
  })
  expect(await lastBoard()).toEqual(reader.read(anna.doc))
})

it('[HISTORY10] so does one at which nobody sits, at once', async () => {
  const { table, anna, bo, all, moments, leader, open } = await openedSoon()
  anna.cut()
  bo.cut()
  await all()
  expect(table.rooms.size).toBe(0)
  open()
  await all()
  expect((await moments()).at(-1)).toMatchObject({ n: 1, acts: [{ by: leader, kind: 'opened' }, {}] })
  expect(table.rooms.size).toBe(0)
})

it('[HISTORY10] facts that are told again, unchanged, make none; with an edit they come in one moment', async () => {
  const { table, anna, all, pass, moments, leader, employee, open } = await openedSoon()
  table.rooms.factsChanged(table.conversationId)
  await all()
  await pass(2_500)
  expect(await moments()).toHaveLength(1)
  move(anna, 10)
  open()
  await all()
  await pass(2_500)
  expect((await moments()).slice(1).map(({ acts }) => acts)).toEqual([
    [
      { by: leader, kind: 'opened' },
      { by: employee, kind: 'picked', keyword: 'mod' },
      { by: leader, kind: 'moved', piece },
    ],
  ])
})

it('[HISTORY10] a history from before facts were told goes on, and tells of them from then on', async () => {
  const { table, anna, all, pass, moments, leader, opened } = await openedSoon()
  const [first] = await moments()
  expect(first?.facts).toEqual({ phase: 'planned', picks: {}, steps: 0 })
  table.memory.forgetFacts(table.conversationId)
  table.memory.setFacts(table.conversationId, opened)
  move(anna, 10)
  await all()
  await pass(2_500)
  expect((await moments()).at(-1)).toMatchObject({
    acts: [{ by: leader, kind: 'moved', piece }],
    facts: { phase: 'underWay', steps: 1 },
  })
})
