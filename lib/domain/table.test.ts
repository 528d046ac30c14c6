import { beforeAll, expect, test } from 'vitest'
import { readConcepts } from '../concepts/readConcepts'
import type { Board } from './board'
import type { Concept } from './concept'
import { landing } from './landing'
import { layOut } from './layOut'
import { namedTargets } from './namedTargets'
import { clampToTable, isInSlot, joinedCounts, type Table, tableOf, tableSize } from './table'
import { laid } from './testing/testTable'

let concept: Concept
let table: Table
let board: Board

beforeAll(async () => {
  const found = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
  if (!found) throw new Error('no concept is offered')
  concept = found
  table = tableOf(concept)
  board = { ...laid, pieces: layOut(table) }
})

test('52 pieces are cut, with as many ids', () => {
  expect(table.pieces).toHaveLength(52)
  expect(table.byId.size).toBe(52)
})

test('at the start every piece lies wholly on the table and none lies in the tray', () => {
  for (const piece of table.pieces) {
    const place = board.pieces[piece.id]
    if (!place) throw new Error(`${piece.id} was not laid out`)
    expect(clampToTable(piece, place)).toEqual({ x: place.x, y: place.y })
    const { tray } = table
    const clear =
      place.x + piece.width <= tray.x ||
      place.x >= tray.x + tray.width ||
      place.y + piece.height <= tray.y ||
      place.y >= tray.y + tray.height
    expect(clear, `${piece.id} covers the tray`).toBe(true)
  }
})

test('keywords and images do not cover each other at the start', () => {
  const loose = table.pieces.filter((piece) => piece.kind !== 'question')
  for (const [index, a] of loose.entries()) {
    for (const b of loose.slice(index + 1)) {
      const [p, q] = [board.pieces[a.id], board.pieces[b.id]]
      if (!p || !q) throw new Error('not laid out')
      const apart =
        p.x + a.width <= q.x || q.x + b.width <= p.x || p.y + a.height <= q.y || q.y + b.height <= p.y
      expect(apart, `${a.id} lies on ${b.id}`).toBe(true)
    }
  }
})

test('a question falls into its own slot from near, and from nowhere else', () => {
  const [first, second] = table.pieces
  if (first?.kind !== 'question' || second?.kind !== 'question') throw new Error('no questions')
  const release = (at: { x: number; y: number }) =>
    landing(table, board, { lead: first, at, pieces: [first.id] })
  expect(release({ x: first.slot.x + 40, y: first.slot.y - 30 })).toMatchObject({
    how: 'placed',
    places: [first.slot],
  })
  expect(release({ x: first.slot.x + 60, y: first.slot.y }).how).toBe('laid')
  expect(release(second.slot).how).toBe('laid')
  expect(isInSlot(first, first.slot)).toBe(true)
})

test('rows count what is joined', () => {
  const row = table.pieces.filter((piece) => piece.kind === 'question').slice(0, 3)
  const pieces = { ...board.pieces }
  for (const piece of row.slice(0, 2)) pieces[piece.id] = { ...piece.slot, z: 99 }
  expect(Object.values(joinedCounts(table, { ...board, pieces }))).toEqual([2, 0, 0])
})

test('every piece can be moved by name to somewhere on the table', () => {
  for (const piece of table.pieces) {
    const targets = namedTargets(table, piece, board)
    expect(targets.length).toBeGreaterThanOrEqual(5)
    expect(new Set(targets.map((target) => target.id)).size).toBe(targets.length)
    for (const target of targets) {
      expect(target.x + piece.width).toBeLessThanOrEqual(tableSize.width)
      expect(clampToTable(piece, target)).toEqual({ x: target.x, y: target.y })
    }
  }
})

test('a place beyond the edge is brought back onto the table', () => {
  const piece = table.pieces[0]
  if (!piece) throw new Error('no pieces')
  expect(clampToTable(piece, { x: -50, y: 1e9 })).toEqual({ x: 0, y: tableSize.height - piece.height })
})
