import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Board } from '@/lib/domain/board'
import { conceptSchema } from '@/lib/domain/concept'
import { layOut } from '@/lib/domain/layOut'
import { tableOf } from '@/lib/domain/table'
import { isCovered } from './isCovered'
import { hangOf, noteWidthOn, wouldCoverQuestion } from './noteRoom'
import { groupAround, groupOf, roveTo } from './useRoving'

const file = new URL('../../lib/concepts/albertslund-puslespil.json', import.meta.url)
const table = tableOf(conceptSchema.parse(JSON.parse(readFileSync(file, 'utf8'))))
const empty = { notes: [], planNotes: {}, agreements: [] }
const laid: Board = { ...empty, pieces: layOut(table) }
const questions = table.pieces.filter((piece) => piece.kind === 'question')
const [first, second] = questions
if (!first || !second) throw new Error('the concept has no questions')

/** The board with these questions in their slots. */
function joining(...pieces: typeof questions): Board {
  const places = pieces.map((piece) => [piece.id, { ...piece.slot, z: 100 }])
  return { ...laid, pieces: { ...laid.pieces, ...Object.fromEntries(places) } }
}

test('arrow keys stay inside a group, and go round', () => {
  const board = joining(first)
  expect(groupOf(first, board)).toBe('placed')
  expect(groupAround(first, table, board)).toEqual([first])
  const loose = groupAround(second, table, board)
  expect(loose).toHaveLength(questions.length - 1)
  expect(roveTo('ArrowLeft', second, loose)).toBe(loose.at(-1))
  expect(roveTo('ArrowRight', second, loose)).toBe(loose[1])
  expect(roveTo('Home', second, loose)).toBe(second)
  expect(roveTo('a', second, loose)).toBeUndefined()
})

test('in a pile only the top question shows its words', () => {
  const covered = questions.filter((piece) => isCovered(table, laid, piece))
  expect(covered).toHaveLength(6)
  expect(covered).not.toContain(first)
  expect(isCovered(table, joining(first), second)).toBe(false)
})

test('a note is folded only where it would hang over a joined question', () => {
  const below = questions.find((piece) => piece.slot.x === first.slot.x && piece.slot.y > first.slot.y)
  if (!below) throw new Error('the puzzle has one row only')
  expect(wouldCoverQuestion(table, joining(first), first, first.slot)).toBe(false)
  expect(wouldCoverQuestion(table, joining(first, below), first, first.slot)).toBe(true)
})

test('notes hang on the table, whatever edge their piece lies at', () => {
  for (const piece of table.pieces) {
    const at = { x: table.width - piece.width, y: table.height - piece.height }
    const hang = hangOf(table, piece, at)
    expect(at.x + hang.x + noteWidthOn(piece)).toBeLessThanOrEqual(table.width)
    expect(hang.side).toBe('above')
  }
})
