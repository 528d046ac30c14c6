import { expect, test } from 'vitest'
import { movePiece } from '../board/edit'
import type { Board } from '../domain/board'
import { boardAt, recordAt } from './boardAt'
import { recordOf } from './boardRecord'
import type { Moment } from './moment'
import { nextMoment } from './nextMoment'
import { openTable } from './testing/openTable'

const { open, read } = await openTable()

const moments: Moment[] = []
const boards: Board[] = []
const doc = open()
for (let n = 0; n < 60; n += 1) {
  if (n > 0) movePiece(doc, 'keyword:mod', { x: n, y: 2 * n })
  const previous = boards.at(-1)
  const board = read(doc)
  const last = previous && { n: n - 1, record: recordOf(previous) }
  const moment = nextMoment({ last, board, at: new Date(n), people: [], acts: [] })
  if (moment) moments.push(moment)
  boards.push(board)
}

/** The error that is thrown, as its parts. */
function failureOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

const without = (...numbers: number[]) => moments.filter(({ n }) => !numbers.includes(n))

test('[HISTORY3] the board after every moment is as it was, and finding it changes no moment', () => {
  const stored = JSON.stringify(moments)
  expect(moments).toHaveLength(60)
  for (const [n, board] of boards.entries()) expect(boardAt(moments, n)).toEqual(board)
  expect(recordAt(moments, 59)).toEqual(recordOf(boards[59] ?? boards[0] ?? read(doc)))
  expect(JSON.stringify(moments)).toBe(stored)
})

test('[HISTORY3] only what lies between the newest whole board and the moment is needed, in any order', () => {
  const later = moments.slice(25, 48)
  for (const { n } of later) expect(boardAt(later, n)).toEqual(boards[n])
  expect(boardAt(later.toReversed(), 40)).toEqual(boards[40])
  expect(boardAt(without(3, 24, 41), 40)).toEqual(boards[40])
})

test.each([
  ['a number after the last', () => boardAt(moments, 60), 'unknownMoment', /no moment 60$/],
  ['a number before the first', () => boardAt(moments.slice(25), 24), 'unknownMoment', /no moment 24$/],
  ['half a number', () => boardAt(moments, 1.5), 'unknownMoment', /no moment 1\.5$/],
  ['no number', () => boardAt(moments, Number.NaN), 'unknownMoment', /no moment NaN$/],
  ['no history', () => boardAt([], 0), 'unknownMoment', /no moment 0$/],
  ['a gap', () => boardAt(without(30), 40), 'missingMoment', /moment 30 is missing .* moment 40$/],
  ['its whole board gone', () => boardAt(without(25), 40), 'missingMoment', /moment 25 is missing/],
  ['no whole board', () => boardAt(moments.slice(1, 25), 9), 'noWholeBoard', /no moment from 1 to 9 /],
])('[HISTORY3] %s is said by name', (_case, read, problem, message) => {
  expect(failureOf(read)).toMatchObject({
    name: 'HistoryError',
    problem,
    message: expect.stringMatching(message),
  })
})

test('[HISTORY3] patches that do not fit their board are said by name, with the place', () => {
  const [first, second] = moments
  if (!first || !second) throw new Error('no moments')
  const damaged: Moment = {
    ...second,
    change: { kind: 'patch', patch: { notes: { abc: { text: 'half' } } } },
  }
  expect(failureOf(() => boardAt([first, damaged], 1))).toMatchObject({
    problem: 'damagedMoment',
    message: expect.stringMatching(/moment 1 .*notes\.abc\.createdBy/),
  })
  expect(boardAt([first, damaged], 0)).toEqual(boards[0])
})
