import { expect, test } from 'vitest'
import { initials } from './initials'

test('first and last name, also with middle names and Danish letters', () => {
  expect(initials(['Maria Lund', 'Søren Peter Friis', 'åse østergaard'])).toEqual(['ML', 'SF', 'ÅØ'])
})

test('two who would be alike are made different', () => {
  expect(initials(['Maria Lund', 'Mikkel Lind', 'Søren Friis'])).toEqual(['MLu', 'MLi', 'SF'])
})

test('one name, none, and the very same name twice', () => {
  expect(initials(['Bo', '', '  '])).toEqual(['B', '?', '?2'])
  expect(initials(['Maria Lund', 'Maria Lund'])).toEqual(['MLund', 'MLund2'])
})
