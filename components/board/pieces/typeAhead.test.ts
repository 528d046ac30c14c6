import { expect, test } from 'vitest'
import { createTypeAhead, isLetter } from './typeAhead'

const names = ['Ansvar', 'Kollegaer', 'Kommunikation', 'Økonomi', 'Opgaver']

test('letters typed together lead to the one that begins so', () => {
  const ahead = createTypeAhead()
  expect(ahead.type('k', names, 0, 0)).toBe(1)
  expect(ahead.type('o', names, 1, 100)).toBe(1)
  expect(ahead.type('m', names, 1, 200)).toBe(2)
})

test('the same letter again goes on to the next, and round the end', () => {
  const ahead = createTypeAhead()
  expect(ahead.type('k', names, 1, 0)).toBe(2)
  expect(ahead.type('k', names, 2, 100)).toBe(1)
})

test('after a pause a word begins anew; what nothing begins with leads nowhere', () => {
  const ahead = createTypeAhead()
  ahead.type('k', names, 0, 0)
  expect(ahead.type('ø', names, 1, 5_000)).toBe(3)
  expect(ahead.type('x', names, 3, 5_100)).toBeUndefined()
})

test('only letters are typed ahead with', () => {
  expect(['a', 'Å', 'Enter', '/', '4', ' '].map(isLetter)).toEqual([true, true, false, false, false, false])
})
