import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Board, PieceId } from '../domain/board'
import { conceptSchema } from '../domain/concept'
import { drawnPlace } from '../domain/drawKeyword'
import { isSettled } from '../domain/isSettled'
import { carriedWith, joinedTo, movesTo } from '../domain/joined'
import { landing } from '../domain/landing'
import { layings, type Moves, withLaid } from '../domain/laying'
import { namedTargets } from '../domain/namedTargets'
import { clampToTable, tableOf } from '../domain/table'
import { tidy } from '../domain/tidy'
import { movePieces } from './edit'
import { readBoard } from './read'
import { piecesOf } from './schema'
import { seedBoard } from './seed'
import { createUndo } from './undo'

const file = new URL('../concepts/albertslund-puslespil.json', import.meta.url)
const concept = conceptSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
const table = tableOf(concept)

/** Numbers in [0, 1) that are the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

const outside = (board: Board) =>
  table.pieces.filter((piece) => {
    const place = board.pieces[piece.id]
    const on = place && clampToTable(piece, place)
    return on?.x !== place?.x || on?.y !== place?.y
  })

/** One act of every kind a person has, with coordinates that a hand far outside the window would give. */
function actAtRandom(random: () => number, board: Board): Moves {
  const pick = <T>(things: readonly T[]): T => {
    const thing = things[Math.floor(random() * things.length)]
    if (thing === undefined) throw new Error('nothing to pick from')
    return thing
  }
  const piece = pick(table.pieces)
  const far = { x: (random() - 0.5) * 6_000, y: (random() - 0.5) * 6_000 }
  const kind = random()
  if (kind < 0.4) {
    const pieces = joinedTo(table, board, piece.id)
    const snapping = piece.kind === 'question' && random() < 0.5
    const at = snapping ? { x: piece.slot.x + random() * 20, y: piece.slot.y + random() * 20 } : far
    const places = carriedWith(table, piece.id, at, pieces, board)
    return movesTo(landing(table, board, { lead: piece, at, pieces: places.map((one) => one.piece) }).places)
  }
  if (kind < 0.7) return new Map([[piece.id, pick(namedTargets(table, piece, board))]])
  if (kind < 0.9) {
    const keyword = pick(table.pieces.filter((other) => other.kind === 'keyword'))
    const question = pick(table.pieces.filter((other) => other.kind === 'question'))
    const focus = random() < 0.7 ? question : undefined
    return new Map<PieceId, { x: number; y: number }>([
      [keyword.id, drawnPlace(table, board, keyword, focus)],
    ])
  }
  return tidy(table, board, (id) => isSettled(table, board, id))
}

test('nothing leaves the table: dragged, moved by name, drawn, tidied, undone, done again', () => {
  const seeds = [1, 2, 3, ...Array.from({ length: 5 }, () => Math.floor(Math.random() * 1e9))]
  let acts = 0
  for (const seed of seeds) {
    const random = seeded(seed)
    const doc = new Y.Doc()
    Y.applyUpdate(doc, seedBoard(concept))
    const undo = createUndo(doc)
    const read = () => readBoard(doc, concept, table)
    const done: string[] = []
    for (let act = 0; act < 40; act += 1) {
      const chance = random()
      if (chance < 0.12) undo.undo()
      else if (chance < 0.2) undo.redo()
      else {
        const board = read()
        const moves = actAtRandom(random, board)
        movePieces(doc, withLaid(table, board, moves), layings(table, board, moves))
        done.push([...moves].map(([id, { x, y }]) => `${id} ${x},${y}`).join(' '))
      }
      acts += 1
      expect(
        outside(read()).map(({ id }) => id),
        `seed ${seed}: ${done.join('; ')}`,
      ).toEqual([])
      // Not only shown on the table: stored on it.
      for (const piece of table.pieces) {
        const stored = piecesOf(doc).get(piece.id) as { x: number; y: number }
        const on = clampToTable(piece, stored)
        expect({ x: stored.x, y: stored.y }, `${piece.id}, seed ${seed}: ${done.at(-1)}`).toEqual(on)
      }
    }
    undo.destroy()
    doc.destroy()
  }
  expect(acts).toBeGreaterThanOrEqual(320)
})
