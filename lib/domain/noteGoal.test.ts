import { expect, test } from 'vitest'
import { noteGoal } from './noteGoal'
import { coveredQuestion, freeNoteSpot, noteSpotAt, tableNoteWidth } from './noteRoom'
import { noteTargets } from './noteTargets'
import { tableSize } from './table'
import { joining, laid, questionAt, questions, table } from './testing/testTable'

const [first, second] = [questionAt(0, 0), questionAt(0, 1)]
const middle = ({ slot, width, height }: typeof first) => ({ x: slot.x + width / 2, y: slot.y + height / 2 })

test('let go of over a piece, a note is on it; of several on the highest, and a joined one is the lowest', () => {
  const board = joining(first)
  const far = { x: 0, y: 0 }
  expect(noteGoal(table, board, far, middle(first))).toBe(first.id)
  const onTop = { ...board, pieces: { ...board.pieces, 'keyword:mod': { ...middle(first), z: 7 } } } as const
  expect(noteGoal(table, onTop, far, { x: middle(first).x + 5, y: middle(first).y + 5 })).toBe('keyword:mod')
})

test('let go of beside, it lies there on the table – but never over a question’s words', () => {
  const empty = { ...laid, pieces: {} }
  expect(noteGoal(table, empty, { x: 5000, y: -9 }, { x: 1, y: 1 })).toEqual({
    x: tableSize.width - tableNoteWidth,
    y: 0,
  })
  const joined = { ...empty, pieces: { [second.id]: { ...second.slot, z: 1 } } }
  const at = { x: second.slot.x - 60, y: second.slot.y + 20 }
  expect(noteGoal(table, joined, at, { x: at.x + 4, y: at.y + 4 })).toBe(second.id)
})

test('a new note and every named place for one hide no joined question and lie on the table', () => {
  const board = joining(...questions)
  const spots = noteTargets(table, board, first.id).flatMap((target) =>
    target.kind === 'area' ? [target] : [],
  )
  expect(spots).toHaveLength(3)
  for (const spot of [...spots, freeNoteSpot(table, board), freeNoteSpot(table, laid)]) {
    expect(coveredQuestion(table, board, spot)).toBeUndefined()
    expect(spot.x + tableNoteWidth).toBeLessThanOrEqual(tableSize.width)
  }
  const on = noteTargets(table, board, first.id).flatMap((target) =>
    target.kind === 'piece' ? [target.piece.id] : [],
  )
  expect(on).toEqual(questions.map(({ id }) => id).filter((id) => id !== first.id))
})

test('where it would hide a question’s words, a new note goes as near as it can without', () => {
  for (const question of questions) {
    const board = { ...laid, pieces: { [question.id]: { x: 600, y: 400, z: 1 } } }
    const spot = noteSpotAt(table, board, { x: 620, y: 430 })
    expect(coveredQuestion(table, board, spot)).toBeUndefined()
    expect(Math.hypot(spot.x - 620, spot.y - 430)).toBeLessThan(350)
    expect(noteSpotAt(table, board, { x: 100, y: 30 })).toEqual({ x: 100, y: 30 })
  }
})

test('two new notes do not lie on each other', () => {
  const spot = freeNoteSpot(table, laid)
  const [note] = [{ ...spot, z: 1 }]
  const board = {
    ...laid,
    notes: [
      {
        id: 'n' as never,
        piece: null,
        place: note,
        answers: null,
        text: '',
        createdBy: 1,
        at: null,
        order: 1,
      },
    ],
  }
  expect(freeNoteSpot(table, board)).not.toEqual(spot)
})
