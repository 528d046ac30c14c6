import { expect, test } from 'vitest'
import { findPieces } from './findPieces'
import type { NoteId } from './ids'
import { laid, questionAt, questions, table } from './testing/testTable'

test('a keyword is found in both languages', () => {
  expect(findPieces(table, laid, 'mod')).toContain('keyword:mod')
  expect(findPieces(table, laid, 'courage')).toEqual(['keyword:mod'])
  expect(findPieces(table, laid, 'naervaer')).toEqual(['keyword:naervaer'])
})

test('a question is found by its perspective, its number and the leader’s wording', () => {
  const first = questionAt(0, 0)
  const row = findPieces(table, laid, first.perspective.name.da)
  expect(row).toEqual(expect.arrayContaining(questions.slice(0, 3).map(({ id }) => id)))
  expect(findPieces(table, laid, `${first.perspective.name.da} 1`)).toContain(first.id)
  expect(findPieces(table, laid, 'kolonihave', { [first.question.id]: 'Hvad med kolonihaven?' })).toEqual([
    first.id,
  ])
})

test('a piece is found by what stands in its notes', () => {
  const note = {
    id: 'n' as NoteId,
    piece: 'image:bro',
    text: 'Sundhedsplejen',
    place: null,
    answers: null,
    at: null,
    createdBy: 1,
    order: 1,
  } as const
  expect(findPieces(table, { ...laid, notes: [note] }, 'sundheds')).toEqual(['image:bro'])
})

test('nothing typed finds nothing', () => {
  expect(findPieces(table, laid, ' ')).toEqual([])
})
