import { expect, test } from 'vitest'
import type { BoardNote } from './board'
import type { NoteId } from './ids'
import { noteStacks, seenOf } from './noteStack'

let order = 0
const note = (id: string, more: Partial<BoardNote> = {}): BoardNote => {
  order += 1
  const lies = { piece: 'keyword:mod', place: null } as const
  return { id: id as NoteId, ...lies, answers: null, text: id, createdBy: 1, at: null, order, ...more }
}
const onTable = { piece: null, place: { x: 1, y: 2, z: 3 } }
const ids = (notes: readonly BoardNote[]) => notes.map(({ id }) => id).join('')
const stacks = (...notes: BoardNote[]) =>
  noteStacks({ notes }).map((stack) => `${stack.id} ${ids(stack.notes)}`)

test('the notes of a piece lie together, each followed by its answers; on the table each lies by itself', () => {
  const a = note('a')
  const b = note('b')
  const c = note('c', onTable)
  const d = note('d', onTable)
  const [answerA, answerC] = [note('x', { answers: a.id }), note('y', { ...onTable, answers: c.id })]
  expect(stacks(a, b, c, d, answerA, answerC)).toEqual(['keyword:mod axb', 'c cy', 'd d'])
})

test('an answer to a note that is not there lies by itself', () => {
  expect(stacks(note('x', { ...onTable, answers: 'gone' as NoteId }))).toEqual(['x x'])
})

test('two notes are both seen; of more only the newest, on the table under the one that it answers', () => {
  const seen = (...notes: BoardNote[]) => noteStacks({ notes }).map((stack) => ids(seenOf(stack)))
  expect(seen(note('a'), note('b'))).toEqual(['ab'])
  const a = note('a')
  expect(seen(a, note('b'), note('x', { answers: a.id }))).toEqual(['x'])
  const c = note('c', onTable)
  const answers = ['d', 'e'].map((id) => note(id, { ...onTable, answers: c.id }))
  expect(seen(c, ...answers)).toEqual(['ce'])
})
