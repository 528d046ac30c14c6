import { expect, test } from 'vitest'
import type { Board, PieceId } from './board'
import { isInPlay, laidTo, layings, withLaid } from './laying'
import { namedTargets } from './namedTargets'
import { joining, laid, questionAt, questions, table } from './testing/testTable'

const mod = 'keyword:mod' as PieceId
const keyword = table.byId.get(mod)
if (!keyword) throw new Error('no such keyword')
const [first, below] = [questionAt(0, 0), questionAt(1, 0)]
const move = (board: Board, at: { x: number; y: number }, piece = mod) =>
  Object.fromEntries(layings(table, board, new Map([[piece, at]])))
const over = (question: typeof first, share: number) => ({
  x: question.slot.x + 20,
  y: question.slot.y + question.height - keyword.height * share,
})

test('a keyword is laid to the question that it lies over by more than a third, and to none beside it', () => {
  const board = joining(first)
  expect(move(board, over(first, 1))).toEqual({ [mod]: first.id })
  expect(move(board, over(first, 0.4))).toEqual({ [mod]: first.id })
  expect(move(board, over(first, 0.3))).toEqual({})
  expect(move(laid, over(first, 1))).toEqual({})
})

test('on the seam between two joined questions it lies at the upper one, whose edge it hangs over', () => {
  expect(move(joining(first, below), over(first, 0.5))).toEqual({ [mod]: first.id })
  expect(move(joining(first, below), over(first, 0.4))).toEqual({ [mod]: below.id })
})

test('wherever a question lies, what is moved there by name is laid to it, keywords and images alike', () => {
  const boards = [joining(...questions), joining(questionAt(2, 2))]
  for (const board of boards)
    for (const piece of table.pieces.filter(({ kind }) => kind !== 'question'))
      for (const target of namedTargets(table, piece, board)) {
        if (target.kind !== 'beside' || board.pieces[target.piece.id]?.z !== 100) continue
        expect(move(board, target, piece.id)).toEqual({ [piece.id]: target.piece.id })
      }
})

test('taken away it stays in play; laid back and to the same again nothing changes', () => {
  const away: Board = { ...joining(first), laid: { [mod]: null } }
  const there: Board = { ...joining(first), laid: { [mod]: first.id } }
  expect([laid, away, there].map((board) => isInPlay(board, mod))).toEqual([false, true, true])
  expect(move(there, { x: 900, y: 20 })).toEqual({ [mod]: null })
  expect(move(away, { x: 900, y: 20 })).toEqual({})
  expect(move(there, over(first, 0.8))).toEqual({})
  expect(laidTo(there, first.id)).toEqual([mod])
  expect(laidTo(away, first.id)).toEqual([])
})

test('a question takes along what is laid to it, as far as the table goes, and nothing else', () => {
  const place = { ...over(first, 0.5), z: 101 }
  const board: Board = {
    ...joining(first, below),
    pieces: { ...joining(first, below).pieces, [mod]: place },
    laid: { [mod]: first.id },
  }
  const to = (x: number, y: number) => new Map([[first.id, { x, y }]])
  expect([...withLaid(table, board, to(first.slot.x + 30, first.slot.y - 10))]).toEqual([
    [first.id, { x: first.slot.x + 30, y: first.slot.y - 10 }],
    [mod, { x: place.x + 30, y: place.y - 10 }],
  ])
  const low = withLaid(table, board, to(first.slot.x, table.height - first.height)).get(mod)
  expect(low?.y).toBe(table.height - keyword.height)
  expect([...withLaid(table, board, new Map([[below.id, { x: 0, y: 0 }]])).keys()]).toEqual([below.id])
  // Moved by a hand of its own in the same act, it goes where that hand lays it.
  const both = new Map([...to(0, 0), [mod, { x: 5, y: 5 }] as const])
  expect(withLaid(table, board, both).get(mod)).toEqual({ x: 5, y: 5 })
})

test('a question that is moved is laid to nothing, also over a keyword', () => {
  const at = laid.pieces[mod]
  if (!at) throw new Error('not laid out')
  expect(move(laid, at, first.id)).toEqual({})
})
