import { expect, test } from 'vitest'
import { agreementParts, missingIn, readOrigin, writeOrigin } from './agreement'
import type { PieceId } from './board'
import type { Day } from './day'
import { type NoteId, newId, type PersonId } from './ids'

const fields = { what: '', when: '', who: '', responsible: '', followUp: '', value: '' }
const empty = { fields, when: null, responsible: [], followUpOn: null, for: null }

test('of an empty agreement every part is missing, and value never', () => {
  expect(missingIn(empty)).toEqual(agreementParts)
  expect(missingIn({ ...empty, fields: { ...fields, what: ' ' } })).toContain('what')
})

test('a part is said in words or by a choice, whichever it is', () => {
  const words = { what: 'Kursus', when: 'til foråret', who: 'Maria', responsible: 'Hanne', followUp: 'i maj' }
  expect(missingIn({ ...empty, fields: { ...fields, ...words } })).toEqual([])
  const chosen = {
    ...empty,
    when: { kind: 'ongoing' } as const,
    responsible: [newId<PersonId>()],
    followUpOn: '2027-01-15' as Day,
  }
  expect(missingIn(chosen)).toEqual(['what', 'who'])
  expect(missingIn({ ...chosen, for: newId<PersonId>() })).toEqual(['what'])
})

test('where it was drawn from is one value, and nothing else is read as one', () => {
  const note = { kind: 'note', note: newId<NoteId>() } as const
  const piece = { kind: 'piece', piece: 'question:adfaerd-1' as PieceId } as const
  expect([note, piece].map((origin) => readOrigin(writeOrigin(origin)))).toEqual([note, piece])
  for (const value of ['note:x', 'piece:pawn:a', 'piece:keyword:', 'note', '', null, 3, { kind: 'note' }])
    expect(readOrigin(value)).toBeNull()
})
