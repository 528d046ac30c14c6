import { expect, test } from 'vitest'
import { joining, laid, questionAt, questions, table } from '@/lib/domain/testing/testTable'
import { groupAround, groupOf, roveTo } from './useRoving'

const [first, second] = [questionAt(0, 0), questionAt(0, 1)]

test('questions in the frame and on the table are two groups', () => {
  expect(groupOf(first, laid)).toBe('loose')
  expect(groupOf(first, joining(first))).toBe('placed')
  expect(groupAround(first, table, joining(first))).toEqual([first])
  expect(groupAround(second, table, joining(first))).toHaveLength(questions.length - 1)
})

test('arrow keys stay inside a group, and go round', () => {
  const loose = groupAround(second, table, joining(first))
  expect(roveTo('ArrowLeft', second, loose)).toBe(loose.at(-1))
  expect(roveTo('ArrowRight', second, loose)).toBe(loose[1])
  expect(roveTo('Home', second, loose)).toBe(second)
  expect(roveTo('End', second, loose)).toBe(loose.at(-1))
  expect(roveTo('a', second, loose)).toBeUndefined()
})
