import { expect, test } from 'vitest'
import { isCovered } from './isCovered'
import { joining, laid, questionAt, questions, table } from './testing/testTable'

test('in a pile only the top question shows its words', () => {
  const shown = questions.filter((piece) => !isCovered(table, laid, piece))
  expect(shown).toEqual([questionAt(0, 0), questionAt(1, 0), questionAt(2, 0)])
})

test('when the top one is taken, the next shows its words', () => {
  expect(isCovered(table, joining(questionAt(0, 0)), questionAt(0, 1))).toBe(false)
})

test('while the top one is in a hand, the next shows its words', () => {
  expect(isCovered(table, laid, questionAt(0, 1), new Set([questionAt(0, 0).id]))).toBe(false)
  expect(isCovered(table, laid, questionAt(0, 2), new Set([questionAt(0, 0).id]))).toBe(true)
})
