import { expect, test } from 'vitest'
import { countJoined, countPieces } from './countPieces'
import { joining, laid, questionAt, table } from './testing/testTable'

test('a new table has 9 questions, 10 images and 33 keywords, and none is missing', () => {
  expect(countPieces(table, laid)).toEqual({
    question: { here: 9, of: 9 },
    image: { here: 10, of: 10 },
    keyword: { here: 33, of: 33 },
  })
})

test('a piece that is not on the table is missing', () => {
  const { 'keyword:mod': _, ...pieces } = laid.pieces
  expect(countPieces(table, { ...laid, pieces }).keyword).toEqual({ here: 32, of: 33 })
})

test('joined are those in their slots', () => {
  expect(countJoined(table, laid)).toBe(0)
  expect(countJoined(table, joining(questionAt(0, 0), questionAt(1, 2)))).toBe(2)
})
