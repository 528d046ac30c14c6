import { expect, test } from 'vitest'
import { mergePicks } from './mergePicks'

test.each([
  ['nobody else', { was: ['a'], mine: ['a', 'b'], there: ['a'] }, ['a', 'b']],
  ['another took one meanwhile', { was: [], mine: ['b'], there: ['a'] }, ['a', 'b']],
  ['both took the same', { was: [], mine: ['a'], there: ['a'] }, ['a']],
  ['one put back what the other kept', { was: ['a', 'b'], mine: ['b'], there: ['a', 'b', 'c'] }, ['b', 'c']],
  ['another put back what is here', { was: ['a', 'b'], mine: ['a', 'b', 'c'], there: ['b'] }, ['b', 'c']],
  ['sent again after its answer was lost', { was: ['a'], mine: ['b'], there: ['b'] }, ['b']],
])('%s', (_case, devices, merged) => {
  expect(mergePicks(devices)).toEqual(merged)
})
