import { expect, it } from 'vitest'
import type { PlanSection } from '../domain/concept'
import { type AgreementId, newId, type PersonId } from '../domain/ids'
import { openTable } from '../history/testing/openTable'
import { carryAgreement, sectionToCarry } from './carryAgreement'
import { withdrawAgreement } from './editAgreement'

const { open, read, sections, valueFor } = await openTable()
const section = sections[0] ?? ''
const [maria, soeren] = [newId<PersonId>(), newId<PersonId>()]
const last = {
  id: newId<AgreementId>(),
  fields: {
    what: 'Onsdag er til fordybelse',
    when: 'Hver onsdag',
    who: 'Maria Łuczak',
    responsible: 'Begge',
    followUp: 'Til påske',
    value: 'Ro',
  },
  values: { individual: 'Ro til at tænke' },
  for: maria,
  responsible: [soeren],
}

function table() {
  const doc = open()
  return { doc, agreements: () => read(doc).agreements }
}

it('goes on with its words and people, remembers where it came from, and finds its days anew', () => {
  const { doc, agreements } = table()
  const id = carryAgreement(doc, section, last, valueFor)
  expect(agreements()).toMatchObject([
    {
      id,
      section,
      fields: { ...last.fields, followUp: '' },
      for: maria,
      responsible: [soeren],
      when: null,
      followUpOn: null,
      carriedFrom: last.id,
    },
  ])
})

it('comes along once, however often it is carried, and again when it was taken out', () => {
  const { doc, agreements } = table()
  const id = carryAgreement(doc, section, last)
  expect(carryAgreement(doc, section, last)).toBe(id)
  expect(agreements()).toHaveLength(1)
  withdrawAgreement(doc, id)
  expect(agreements()).toEqual([])
  carryAgreement(doc, section, last)
  expect(agreements()).toHaveLength(1)
})

it('is one edit of whoever carries it', () => {
  const { doc } = table()
  let edits = 0
  doc.on('update', () => {
    edits += 1
  })
  carryAgreement(doc, section, last, valueFor)
  expect(edits).toBe(1)
})

it('goes under its own section, else under the first that holds agreements', () => {
  const sections = [
    { id: 'noter', title: { da: 'Noter', en: 'Notes' }, holds: ['notes'] },
    { id: 'a', title: { da: 'A', en: 'A' }, holds: ['notes', 'agreements'] },
    { id: 'b', title: { da: 'B', en: 'B' }, holds: ['agreements'] },
  ] satisfies PlanSection[]
  expect(sectionToCarry(sections, 'b')).toBe('b')
  expect(sectionToCarry(sections, 'noter')).toBe('a')
  expect(sectionToCarry(sections, 'gone')).toBe('a')
  expect(sectionToCarry([], 'a')).toBeUndefined()
})
