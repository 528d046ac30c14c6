import { expect } from 'vitest'
import { boardAt } from '../../../lib/history/boardAt'
import { readerOf, type TestTable, turn } from '../testTable'
import { areEqual, docOf, type Truth } from './truth'

/** What the log would give to whoever loads the board now is the truth, and the last moment tells of the state. */
export async function expectStored(table: TestTable, truth: Truth) {
  // Whatever has just been stored is told to the truth in the same turn.
  await turn()
  const stored = await table.memory.load(table.conversationId)
  if (!stored) throw new Error('the board is gone')
  const all = docOf([stored.state, ...stored.tail.map(({ update }) => update)])
  if (!areEqual(all, truth.doc)) throw new Error('what is stored is not what was committed')
  const moments = await table.memory.moments(table.conversationId)
  expect(moments.map(({ n }) => n)).toEqual(moments.map((_, index) => index))
  const { read } = await readerOf(table.conversationId)
  if (moments.length > 0) expect(boardAt(moments, moments.length - 1)).toEqual(read(docOf([stored.state])))
  return stored
}
