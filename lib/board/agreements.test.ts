import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Day } from '../domain/day'
import { type AgreementId, type NoteId, newId, type PersonId } from '../domain/ids'
import { bring, openTable } from '../history/testing/openTable'
import {
  addAgreement,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  valueText,
} from './editAgreement'
import { agreementsOf, planOf } from './schema'
import { createUndo } from './undo'

const { open, read, sections, valueFor } = await openTable()
const section = sections[0] ?? ''
const [someone, another] = [newId<PersonId>(), newId<PersonId>()].sort()
if (!someone || !another) throw new Error('two people')
const [day, later] = ['2026-12-02', '2027-01-15'] as [Day, Day]

/** Two browsers at one board with one agreement, and what brings them level. */
function pair() {
  const [a, b] = [open(), open()]
  const id = addAgreement(a, section, { valueFor })
  const meet = () => {
    bring(a, b)
    bring(b, a)
    expect(read(a)).toEqual(read(b))
    return read(a).agreements[0]
  }
  meet()
  return { a, b, id, meet }
}

test('all that makes an agreement concrete is chosen, seen by the other, and taken away again', () => {
  const { a, b, id, meet } = pair()
  setWhen(a, id, { kind: 'period', from: day, to: later })
  setFollowUpOn(a, id, later)
  setFor(b, id, someone)
  setPlanFollowUp(b, later)
  expect(meet()).toMatchObject({
    when: { kind: 'period', from: day, to: later },
    followUpOn: later,
    for: someone,
  })
  expect(read(b).followUpOn).toBe(later)
  setWhen(b, id, null)
  setFollowUpOn(b, id, null)
  setFor(b, id, null)
  setPlanFollowUp(b, null)
  expect(meet()).toMatchObject({ when: null, followUpOn: null, for: null })
  expect(read(a).followUpOn).toBeNull()
})

test('of two choices made at once one stands whole; two who name somebody at once name two', () => {
  const { a, b, id, meet } = pair()
  setWhen(a, id, { kind: 'period', from: day, to: later })
  setWhen(b, id, { kind: 'week', year: 2027, week: 6 })
  setResponsible(a, id, someone, true)
  setResponsible(b, id, another, true)
  const agreement = meet()
  expect(['period', 'week']).toContain(agreement?.when?.kind)
  expect(agreement?.responsible).toEqual([someone, another])
  setResponsible(b, id, someone, false)
  expect(meet()?.responsible).toEqual([another])
})

test('two write at once of the value for one and the same, and both are there', () => {
  const { a, b, id, meet } = pair()
  valueText(a, id, 'citizens')?.insert(0, 'Ro')
  valueText(b, id, 'citizens')?.insert(0, 'Tid')
  const { citizens } = meet()?.values ?? {}
  expect([citizens]).toEqual([expect.stringMatching(/^(RoTid|TidRo)$/)])
  expect(Object.keys(meet()?.values ?? {})).toEqual(['citizens'])
})

test('what it was drawn from is remembered, and its words are there at once', () => {
  const doc = open()
  const origin = { kind: 'note', note: newId<NoteId>() } as const
  addAgreement(doc, section, { valueFor, origin, words: 'Broen' })
  expect(read(doc).agreements).toMatchObject([{ origin, fields: { what: 'Broen', when: '' } }])
})

test('undo takes back a choice, in an agreement and for the whole plan', () => {
  const { a, b, id, meet } = pair()
  const undo = createUndo(a)
  setFollowUpOn(a, id, day)
  meet()
  setResponsible(b, id, someone, true)
  meet()
  undo.undo()
  expect(meet()).toMatchObject({ followUpOn: null, responsible: [someone] })
  setPlanFollowUp(a, later)
  undo.undo()
  expect(read(a).followUpOn).toBeNull()
})

test('choices of the wrong shape are as if they were not made', () => {
  const { a, id } = pair()
  const entry = agreementsOf(a).get(id) as Y.Map<unknown>
  const before = read(a)
  const wrong: Record<string, unknown> = {
    whenOn: '2026-11-31',
    followUpOn: { on: day },
    for: 'Maria',
    origin: 'note:x',
    carriedFrom: 7,
    'responsible:maria': true,
    [`responsible:${someone}`]: 'yes',
    'value:citizens': 'no text',
    'value:nobody': new Y.Text('kept from all'),
  }
  for (const [key, value] of Object.entries(wrong)) entry.set(key, value)
  planOf(a).set('followUpOn', 'next year')
  expect(read(a)).toEqual(before)
  const earlier = newId<AgreementId>()
  entry.set('carriedFrom', earlier)
  expect(read(a).agreements).toMatchObject([{ carriedFrom: earlier }])
})
