import { expect, test } from 'vitest'
import { readConcepts } from '../concepts/readConcepts'
import { hasOwnAgreements, planRows } from './planRows'

test('MUS and GRUS have a heading for each perspective, LUS three rows without; a group has agreements of one’s own', async () => {
  const concept = (await readConcepts('lib/concepts')).find(({ kinds }) => kinds.LUS)
  if (!concept) throw new Error('no concept holds LUS')
  const rows = (['MUS', 'GRUS', 'LUS'] as const).map((kind) => planRows(concept, kind))
  expect(rows.map((row) => row.map(({ number }) => number))).toEqual([
    [1, 2, 3],
    [1, 2, 3],
    [1, 2, 3],
  ])
  expect(rows.map((row) => row.map(({ hasHeading }) => hasHeading))).toEqual([
    [true, true, true],
    [true, true, true],
    [false, false, false],
  ])
  expect((['MUS', 'GRUS', 'LUS'] as const).map((kind) => hasOwnAgreements(concept, kind))).toEqual([
    false,
    true,
    false,
  ])
})
