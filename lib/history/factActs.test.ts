import { expect, test } from 'vitest'
import type { PersonId } from '../domain/ids'
import { factActs } from './factActs'
import { factsAt } from './factsAt'
import type { Moment } from './moment'
import { type FactRows, momentFacts } from './momentFacts'

const [soeren, maria] = ['soeren', 'maria'] as [PersonId, PersonId]
const at = new Date('2026-11-26T09:00:00.250Z')
const later = new Date('2026-11-26T09:05:00Z')

const planned: FactRows = {
  phase: 'planned',
  openedAt: null,
  picks: [],
  approvals: [],
  endedApprovals: [],
  steps: [],
}
const preparing: FactRows = {
  ...planned,
  phase: 'preparing',
  steps: [{ from: 'planned', to: 'preparing', personId: null, at: new Date('2026-11-20T08:00:00Z') }],
}
const opened: FactRows = {
  ...planned,
  phase: 'underWay',
  openedAt: at,
  picks: [
    { personId: maria, keyword: 'mod', at },
    { personId: maria, keyword: 'tillid', at },
    { personId: soeren, keyword: 'mod', at },
  ],
  steps: [...preparing.steps, { from: 'preparing', to: 'underWay', personId: soeren, at }],
}

test('[HISTORY10] facts hold how far it was, when the table was opened, and who picked what when', () => {
  expect(momentFacts(preparing)).toEqual({ phase: 'preparing', picks: {}, steps: 1 })
  expect(momentFacts(opened)).toEqual({
    phase: 'underWay',
    openedAt: at.toISOString(),
    picks: {
      maria: { mod: at.toISOString(), tillid: at.toISOString() },
      soeren: { mod: at.toISOString() },
    },
    steps: 2,
  })
})

test('[HISTORY10] opening is the act of whoever opened, each pick of whoever picked, each step of whoever took it', () => {
  expect(factActs(momentFacts(preparing), opened)).toEqual([
    { by: soeren, kind: 'opened' },
    { by: maria, kind: 'picked', keyword: 'mod' },
    { by: maria, kind: 'picked', keyword: 'tillid' },
    { by: soeren, kind: 'picked', keyword: 'mod' },
  ])
  const back = { from: 'underWay', to: 'preparing', personId: soeren, at: later } as const
  expect(
    factActs(momentFacts(opened), { ...opened, phase: 'preparing', steps: [...opened.steps, back] }),
  ).toEqual([{ by: soeren, kind: 'stepped', from: 'underWay', to: 'preparing' }])
  expect(factActs(momentFacts(opened), opened)).toEqual([])
})

test('[HISTORY10] the first moment tells what had happened by then', () => {
  expect(factActs(undefined, preparing)).toEqual([
    { by: null, kind: 'stepped', from: 'planned', to: 'preparing' },
  ])
  expect(factActs(undefined, planned)).toEqual([])
})

test('[HISTORY10] a pick that is changed later is taken back and another turned over', () => {
  const picks = [...opened.picks.slice(1), { personId: maria, keyword: 'ro', at: later }]
  expect(factActs(momentFacts(opened), { ...opened, picks })).toEqual([
    { by: maria, kind: 'unpicked', keyword: 'mod' },
    { by: maria, kind: 'picked', keyword: 'ro' },
  ])
})

test('[HISTORY10] approving is the act of whoever approves; what ends it, of whoever changed the plan or took it back', () => {
  const approved: FactRows = { ...opened, approvals: [{ personId: maria, at }] }
  expect(momentFacts(approved).approvals).toEqual({ maria: at.toISOString() })
  expect(factActs(momentFacts(opened), approved)).toEqual([{ by: maria, kind: 'approved' }])
  expect(factActs(momentFacts(approved), approved)).toEqual([])
  const ended = (by: PersonId | null): FactRows => ({ ...opened, endedApprovals: [{ personId: maria, by }] })
  for (const by of [maria, soeren, null])
    expect(factActs(momentFacts(approved), ended(by))).toEqual([{ by, kind: 'approvalEnded', of: maria }])
  // Ended and given again between two moments: both are told.
  const again: FactRows = { ...ended(soeren), approvals: [{ personId: maria, at: later }] }
  expect(factActs(momentFacts(approved), again)).toEqual([
    { by: soeren, kind: 'approvalEnded', of: maria },
    { by: maria, kind: 'approved' },
  ])
})

test('[HISTORY10] the facts at a moment are the newest that were told by then', () => {
  const change = { kind: 'patch', patch: {} } as const
  const moment = (n: number, facts?: FactRows): Moment => ({
    ...{ n, at, people: [], acts: [], change },
    ...(facts && { facts: momentFacts(facts) }),
  })
  const moments = [moment(3), moment(4, preparing), moment(5), moment(6, opened), moment(7)]
  expect([3, 4, 5, 6, 7].map((n) => factsAt(moments, n)?.phase)).toEqual([
    undefined,
    ...['preparing', 'preparing', 'underWay', 'underWay'],
  ])
})
