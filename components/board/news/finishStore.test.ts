import { beforeAll, expect, test } from 'vitest'
import { readConcepts } from '@/lib/concepts/readConcepts'
import type { Board, PieceId } from '@/lib/domain/board'
import { layOut } from '@/lib/domain/layOut'
import { type QuestionPiece, type Table, tableOf } from '@/lib/domain/table'
import { createFinishStore } from './finishStore'

let table: Table
let loose: Board
let questions: QuestionPiece[]

beforeAll(async () => {
  const concept = (await readConcepts('lib/concepts')).find((candidate) => candidate.layout.type === 'puzzle')
  if (!concept) throw new Error('no concept has a puzzle')
  table = tableOf(concept)
  loose = {
    pieces: layOut(table),
    opened: [],
    laid: {},
    notes: [],
    planNotes: {},
    agreements: [],
    followUpOn: null,
  }
  questions = table.pieces.filter((piece) => piece.kind === 'question')
})

const placed = (count: number): Board => ({
  ...loose,
  pieces: {
    ...loose.pieces,
    ...Object.fromEntries(questions.slice(0, count).map((piece) => [piece.id, { ...piece.slot, z: 1 }])),
  },
})

function sitDown(first: Board, own: readonly PieceId[] = []) {
  let board = first
  let hasSynced = false
  const listeners = new Set<() => void>()
  const finishes = createFinishStore(
    {
      store: {
        snapshot: () => board,
        subscribe: (listener) => {
          listeners.add(listener)
          return () => listeners.delete(listener)
        },
      },
      connection: { snapshot: () => ({ hasSynced }) },
    },
    table,
    (piece) => own.includes(piece),
  )
  const heard: string[] = []
  finishes.subscribe((finish, isOwn) =>
    heard.push(finish.kind === 'snapped' && isOwn ? 'snapped by me' : finish.kind),
  )
  return {
    heard,
    sync: () => {
      hasSynced = true
    },
    show(next: Board) {
      board = next
      for (const listener of listeners) listener()
    },
  }
}

test('a finished board that is loaded is no finish', () => {
  const sitting = sitDown({ ...loose, pieces: {} })
  sitting.show(placed(4))
  sitting.show(placed(9))
  sitting.sync()
  sitting.show({ ...placed(9), planNotes: { a: 'text' } })
  expect(sitting.heard).toEqual([])
})

test('a piece, a row and the whole puzzle are told when they fall into place, the greatest alone', () => {
  const sitting = sitDown(loose, [questions[0]?.id ?? ''] as PieceId[])
  sitting.sync()
  for (let count = 1; count <= 9; count += 1) sitting.show(placed(count))
  expect(sitting.heard).toEqual([
    ...['snapped by me', 'snapped', 'rowJoined'],
    ...['snapped', 'snapped', 'rowJoined'],
    ...['snapped', 'snapped', 'gathered'],
  ])
})

test('a piece pulled out and laid back snaps again, and nothing is cheered twice', () => {
  const sitting = sitDown(placed(8))
  sitting.sync()
  for (const count of [9, 8, 9]) sitting.show(placed(count))
  expect(sitting.heard).toEqual(['gathered', 'snapped'])
})

test('two that are joined outside the tray snap, also when the hand is another piece than the last of them', () => {
  const [first, second] = questions
  if (!first || !second) throw new Error('too few questions')
  const outside: Board = {
    ...loose,
    pieces: {
      ...loose.pieces,
      [first.id]: { x: 900, y: 20, z: 1 },
      [second.id]: { x: 900 + first.width, y: 20, z: 2 },
    },
  }
  const sitting = sitDown(loose, [first.id])
  sitting.sync()
  sitting.show(outside)
  expect(sitting.heard).toEqual(['snapped by me'])
})
