import { expect, test } from 'vitest'
import type { NoteId } from '@/lib/domain/ids'
import { laid, table } from '@/lib/domain/testing/testTable'
import { happenings } from './happenings'

const note = {
  id: 'n1' as NoteId,
  piece: 'image:bro',
  place: null,
  answers: null,
  text: '',
  createdBy: 7,
  at: null,
  order: 1,
} as const
const board = { ...laid, notes: [note] }
const none = new Set<string>()

test('who carries something does it where it is, and hands come before words', () => {
  const people = [
    { client: 7, writing: 'n1' },
    { client: 8, held: { piece: 'keyword:mod', x: 100, y: 200 } as const },
  ]
  const [moves, writes] = happenings(table, board, people, none)
  const width = table.byId.get('keyword:mod')?.width ?? 0
  expect(moves).toMatchObject({ what: 'moves', client: 8, at: { x: 100 + width / 2, y: 222 } })
  expect(writes).toMatchObject({ what: 'writes', client: 7 })
})

test('who carries a note does it where its middle is, and a new one is told of once', () => {
  const people = [{ client: 7, heldNote: { id: 'n1', x: 100, y: 200 } }]
  expect(happenings(table, board, people, new Set(['n1']))).toEqual([
    { key: 'carries 7', client: 7, what: 'carries', at: { x: 198, y: 240 } },
  ])
})

test('a new note is where its piece is, or where it lies by itself; while it is written in, that is told instead', () => {
  const fresh = new Set(['n1'])
  expect(happenings(table, board, [], fresh)).toMatchObject([{ what: 'noted', client: 7 }])
  expect(happenings(table, board, [{ client: 7, writing: 'n1' }], fresh)).toMatchObject([{ what: 'writes' }])
  const free = { ...note, piece: null, place: { x: 30, y: 40, z: 1 } }
  expect(happenings(table, { ...board, notes: [free] }, [], fresh)).toMatchObject([{ at: { x: 30, y: 40 } }])
})

test('writing in the plan is no happening on the table', () => {
  expect(happenings(table, board, [{ client: 7, writing: 'some agreement' }], none)).toEqual([])
})
