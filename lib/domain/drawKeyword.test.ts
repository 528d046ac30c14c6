import { expect, test } from 'vitest'
import { drawKeyword, drawnPlace } from './drawKeyword'
import { overlap } from './rects'
import { clampToTable } from './table'
import { joining, laid, questionAt, table } from './testing/testTable'

const keywords = table.pieces.filter((piece) => piece.kind === 'keyword')
const never = () => false

test('every keyword can be drawn, and chance alone decides', () => {
  const drawn = keywords.map((_, index) =>
    drawKeyword(table, laid, {
      isInPlay: never,
      isHeld: never,
      random: () => (index + 0.5) / keywords.length,
    }),
  )
  expect(drawn).toEqual(keywords)
})

test('one that is not in play comes first; when all are, any', () => {
  const isInPlay = (id: string) => id !== 'keyword:mod'
  const random = () => 0.999
  expect(drawKeyword(table, laid, { isInPlay, isHeld: never, random })?.id).toBe('keyword:mod')
  expect(drawKeyword(table, laid, { isInPlay: () => true, isHeld: never, random })).toBe(keywords.at(-1))
})

test('what somebody holds is not drawn', () => {
  const isHeld = (id: string) => id !== 'keyword:helhed'
  expect(drawKeyword(table, laid, { isInPlay: never, isHeld, random: () => 0 })?.id).toBe('keyword:helhed')
  expect(drawKeyword(table, laid, { isInPlay: never, isHeld: () => true, random: () => 0 })).toBeUndefined()
})

test('it is laid on the table, at the question in focus where there is one', () => {
  const focus = questionAt(1, 1)
  const board = joining(focus)
  for (const piece of keywords) {
    for (const question of [undefined, focus]) {
      const place = drawnPlace(table, board, piece, question)
      expect(clampToTable(piece, place)).toEqual(place)
    }
    const lies = { ...drawnPlace(table, board, piece, focus), width: piece.width, height: piece.height }
    expect(overlap(lies, { ...focus.slot, width: focus.width, height: focus.height })).toBeGreaterThan(0)
  }
})
