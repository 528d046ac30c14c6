import { expect, test } from 'vitest'
import type { Board, PieceId, Place } from './board'
import { isSettled } from './isSettled'
import { overlap } from './rects'
import { clampToTable, type PieceSpec } from './table'
import { joining, laid, questionAt, questions, table } from './testing/testTable'
import { tidy } from './tidy'

const settledOn = (board: Board) => (id: PieceId) => isSettled(table, board, id)
const tidied = (board: Board, settled = settledOn(board)): Board => ({
  ...board,
  pieces: { ...board.pieces, ...Object.fromEntries(tidy(table, board, settled)) },
})
const rectOf = (board: Board, piece: PieceSpec) => {
  const place = board.pieces[piece.id]
  if (!place) throw new Error(`${piece.id} is gone`)
  return { ...place, width: piece.width, height: piece.height }
}

/** Numbers in [0, 1) that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

/** Pieces thrown about, some questions joined, in an order of heights of its own. */
function thrown(random: () => number): Board {
  const pieces: Record<PieceId, Place> = {}
  for (const piece of table.pieces) {
    const isJoined = piece.kind === 'question' && random() < 0.4
    const at = isJoined
      ? piece.slot
      : clampToTable(piece, { x: random() * table.width, y: random() * table.height })
    pieces[piece.id] = { x: at.x, y: at.y, z: Math.floor(random() * 500) }
  }
  return { ...laid, pieces }
}

test('a new table is tidy', () => {
  expect(tidy(table, laid, settledOn(laid)).size).toBe(0)
})

test('what is thrown about comes back to its home, and the first question on top of its pile', () => {
  const board = tidied({
    ...laid,
    pieces: {
      ...laid.pieces,
      'keyword:mod': { x: 400, y: 300, z: 900 },
      [questionAt(0, 0).id]: { x: 30, y: 30, z: 1 },
    },
  })
  expect(board.pieces['keyword:mod']).toMatchObject({
    x: laid.pieces['keyword:mod']?.x,
    y: laid.pieces['keyword:mod']?.y,
  })
  const [first, second, third] = [0, 1, 2].map((column) => board.pieces[questionAt(0, column).id]?.z ?? 0)
  expect(first).toBeGreaterThan(second ?? 0)
  expect(second).toBeGreaterThan(third ?? 0)
})

test('a keyword that is laid to a question stays there, and so does its question', () => {
  const question = questionAt(0, 0)
  const place = { x: 420, y: 330, z: 200 }
  const board: Board = {
    ...laid,
    laid: { 'keyword:mod': question.id },
    pieces: { ...laid.pieces, 'keyword:mod': place, [question.id]: { x: 300, y: 200, z: 199 } },
  }
  expect(isSettled(table, board, question.id)).toBe(true)
  expect(isSettled(table, board, 'keyword:mod')).toBe(true)
  expect(tidied(board).pieces['keyword:mod']).toBe(place)
})

test('questions that are joined outside the tray stay joined where they are', () => {
  const [first, second] = [questionAt(0, 0), questionAt(0, 1)]
  const at = (piece: typeof first) => ({ x: piece.slot.x + 90, y: piece.slot.y + 300, z: 400 })
  const board: Board = {
    ...laid,
    pieces: { ...laid.pieces, [first.id]: at(first), [second.id]: at(second) },
  }
  const after = tidied(board)
  expect([after.pieces[first.id], after.pieces[second.id]]).toEqual([at(first), at(second)])
})

test('on 60 random tables: nothing leaves the table, what is settled stays, keywords lie apart, twice is once', () => {
  const seeds = [1, 2, 3, ...Array.from({ length: 57 }, () => Math.floor(Math.random() * 1e9))]
  for (const seed of seeds) {
    const random = seeded(seed)
    const board = thrown(random)
    const held = new Set(table.pieces.filter(() => random() < 0.08).map(({ id }) => id))
    const settled = (id: PieceId) => held.has(id) || isSettled(table, board, id)
    const after = tidied(board, settled)
    const faults: string[] = []
    for (const piece of table.pieces) {
      const place = after.pieces[piece.id]
      const onTable = place && clampToTable(piece, place)
      if (onTable?.x !== place?.x || onTable?.y !== place?.y) faults.push(`${piece.id} leaves the table`)
      if (settled(piece.id) && place !== board.pieces[piece.id]) faults.push(`${piece.id} is not left alone`)
    }
    const keywords = table.pieces.filter((piece) => piece.kind === 'keyword')
    for (const [index, a] of keywords.entries())
      for (const b of keywords.slice(index + 1)) {
        if (settled(a.id) && settled(b.id)) continue
        if (overlap(rectOf(after, a), rectOf(after, b)) > 0) faults.push(`${a.id} lies on ${b.id}`)
      }
    expect(faults, `seed ${seed}`).toEqual([])
    const again = tidy(table, after, settled)
    expect([...again.keys()], `seed ${seed}`).toEqual([])
  }
})

test('loose questions lie in one pile a perspective, closer as it shrinks', () => {
  const board = tidied(joining(questionAt(0, 0)))
  const [second, third] = [questionAt(0, 1), questionAt(0, 2)].map((piece) => board.pieces[piece.id])
  expect(second).toMatchObject({ x: laid.pieces[questions[0]?.id ?? 'question:']?.x })
  expect((third?.x ?? 0) - (second?.x ?? 0)).toBe(14)
})
