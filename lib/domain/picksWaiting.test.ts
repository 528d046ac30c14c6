import { expect, test } from 'vitest'
import type { PersonId } from './ids'
import { picksWaiting } from './picksWaiting'
import { laid, questionAt } from './testing/testTable'

const pick = (person: string, keyword: string) => ({ personId: person as PersonId, keyword })

test('picks wait until they are laid to a question for the first time; two people’s one word is one', () => {
  const picks = [pick('m', 'mod'), pick('s', 'mod'), pick('m', 'ansvar'), pick('s', 'helhed')]
  expect(picksWaiting(laid, picks)).toEqual(['mod', 'ansvar', 'helhed'])
  const board = { ...laid, laid: { 'keyword:mod': questionAt(0, 0).id, 'keyword:ansvar': null } }
  expect(picksWaiting(board, picks)).toEqual(['helhed'])
})
