import { expect, test } from 'vitest'
import { type NoteId, newId } from '../domain/ids'
import { readHeldNotes } from './heldNote'

const id = newId<NoteId>()
const note = { id, x: 10, y: 20 }
const directory = { at: 0, clients: { 2: 'anne', 3: 'bo' }, people: [] }
const read = (states: Record<number, object>) =>
  readHeldNotes(
    {
      clientID: 1,
      getStates: () => new Map(Object.entries(states).map(([client, state]) => [Number(client), state])),
    },
    directory,
  )

test('the notes in the hands of others whom the server knows, the lowest client first', () => {
  expect(read({ 1: { note }, 3: { note }, 2: { note, cursor: { x: 1, y: 1 } }, 4: { note } })).toEqual([
    { client: 2, personId: 'anne', ...note },
    { client: 3, personId: 'bo', ...note },
  ])
})

test.each([
  {},
  { note: 'x' },
  { note: { ...note, id: '__proto__' } },
  { note: { ...note, x: 'far' } },
  { note: { ...note, y: -1e308 } },
])('nothing of %j', (state) => {
  expect(read({ 2: state })).toEqual([])
})
