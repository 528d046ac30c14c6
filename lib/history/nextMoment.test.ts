import { expect, test } from 'vitest'
import { movePiece } from '../board/edit'
import type { PersonId } from '../domain/ids'
import { recordOf } from './boardRecord'
import { nextMoment } from './nextMoment'
import { openTable } from './testing/openTable'

const { open, read } = await openTable()
const people = ['anne', 'bo'] as PersonId[]
const acts = [{ by: people[0] ?? null, kind: 'moved', piece: 'keyword:mod' }] as const
const at = new Date('2026-03-02T10:00:00Z')

test('[HISTORY2] the first moment is number 0 and carries the whole board', () => {
  const board = read(open())
  expect(nextMoment({ last: undefined, board, at, people, acts: [] })).toEqual({
    n: 0,
    at,
    people,
    acts: [],
    change: { kind: 'whole', board: recordOf(board) },
  })
})

test('[HISTORY4] a board that has not changed makes no moment, whoever was there', () => {
  const doc = open()
  const last = { n: 0, record: recordOf(read(doc)) }
  expect(nextMoment({ last, board: read(doc), at, people, acts: [] })).toBeUndefined()
  expect(nextMoment({ last: { ...last, n: 24 }, board: read(doc), at, people, acts })).toBeUndefined()
})

test('[HISTORY2] the next carries the time, the people, the acts and what has changed; every 25th the whole board', () => {
  const doc = open()
  const record = recordOf(read(doc))
  movePiece(doc, 'keyword:mod', { x: 3, y: 4 })
  const board = read(doc)
  const after = (n: number) => nextMoment({ last: { n, record }, board, at, people, acts })
  expect(after(0)).toEqual({
    n: 1,
    at,
    people,
    acts,
    change: { kind: 'patch', patch: { pieces: { 'keyword:mod': { x: 3, y: 4, z: 53 } } } },
  })
  const wholes = Array.from({ length: 100 }, (_, n) => after(n)).filter(
    (moment) => moment?.change.kind === 'whole',
  )
  expect(wholes.map((moment) => moment?.n)).toEqual([25, 50, 75, 100])
  expect(wholes[0]?.change).toEqual({ kind: 'whole', board: recordOf(board) })
})

test('[HISTORY10] a change of facts alone makes a moment, and a whole board carries them always', () => {
  const board = read(open())
  const record = recordOf(board)
  const [before, after] = [
    { phase: 'preparing', picks: { bo: { mod: '1', ro: '2' } }, steps: 1 },
    { phase: 'underWay', picks: { bo: { mod: '1', ro: '2' } }, steps: 2 },
  ] as const
  const moment = (n: number, was: typeof before | undefined, facts: typeof before | typeof after) =>
    nextMoment({ last: { n, record, facts: was }, board, facts, at, people: [], acts: [] })
  expect(moment(3, before, after)).toMatchObject({ n: 4, change: { kind: 'patch', patch: {} }, facts: after })
  expect(moment(3, undefined, before)).toMatchObject({ n: 4, facts: before })
  // In another order they are the same.
  expect(moment(3, before, { ...before, picks: { bo: { ro: '2', mod: '1' } } })).toBeUndefined()
  const doc = open()
  movePiece(doc, 'keyword:mod', { x: 3, y: 4 })
  const moved = (n: number) =>
    nextMoment({ last: { n, record, facts: before }, board: read(doc), facts: before, at, people, acts })
  expect(moved(3)).not.toHaveProperty('facts')
  expect(moved(24)).toMatchObject({ change: { kind: 'whole' }, facts: before })
})
