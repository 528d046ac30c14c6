import { expect, test } from 'vitest'
import { clampNote, growthOf, hangOf, noteWidthOn, wouldCoverQuestion } from './noteRoom'
import { joining, laid, questionAt, table } from './testing/testTable'

test('a note is folded only where it would hang over a joined question', () => {
  const [upper, lower] = [questionAt(0, 0), questionAt(1, 0)]
  expect(wouldCoverQuestion(table, joining(upper), upper, upper.slot)).toBe(false)
  expect(wouldCoverQuestion(table, joining(upper, lower), upper, upper.slot)).toBe(true)
})

test('notes hang on the table, whatever edge their piece lies at', () => {
  for (const piece of table.pieces) {
    const at = { x: table.width - piece.width, y: table.height - piece.height }
    const hang = hangOf(table, piece, at)
    expect(at.x + hang.x + noteWidthOn(piece)).toBeLessThanOrEqual(table.width)
    expect(hang.side).toBe('above')
  }
})

test('a keyword’s note hangs on the side where the table is free', () => {
  const [piece, other] = table.pieces.filter(({ kind }) => kind === 'keyword')
  if (!piece || !other) throw new Error('the table has too few keywords')
  const at = { x: 600, y: 400 }
  const below = { ...at, y: 400 + piece.height + 8, z: 2 }
  const board = { ...laid, pieces: { [piece.id]: { ...at, z: 1 }, [other.id]: below } }
  expect(hangOf(table, piece, at).side).toBe('below')
  expect(hangOf(table, piece, at, board).side).toBe('above')
})

test('a note near the table’s lower edge grows up from where it lies, and so stays on the table', () => {
  expect(growthOf({ x: 0, y: 40 })).toEqual({ y: 0, isUpwards: false })
  const low = clampNote({ x: 0, y: 9_999 })
  const growth = growthOf(low)
  expect(growth.isUpwards).toBe(true)
  expect(low.y + growth.y).toBe(table.height)
})
