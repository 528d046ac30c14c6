import { describe, expect, test } from 'vitest'
import type { Board, PieceId } from './board'
import { carriedWith, joinedGroups, joinedTo, type Lying, type Point } from './joined'
import { isOverSlot, landing } from './landing'
import { pulledLoose } from './pulledLoose'
import { clampToTable, type QuestionPiece, tableSize } from './table'
import { laid, questions, table } from './testing/testTable'

const start = laid

const question = (index: number): QuestionPiece => {
  const piece = questions[index]
  if (!piece) throw new Error(`there is no question ${index}`)
  return piece
}
/** Where a question lies that is so far from its slot. */
const away = (index: number, by: Point): Point => ({
  x: question(index).slot.x + by.x,
  y: question(index).slot.y + by.y,
})
const withPlaces = (places: Record<number, Point>, board = start): Board => ({
  ...board,
  pieces: {
    ...board.pieces,
    ...Object.fromEntries(
      Object.entries(places).map(([index, at]) => [question(Number(index)).id, { ...at, z: 900 }]),
    ),
  },
})
const idsOf = (...indexes: number[]): PieceId[] => indexes.map((index) => question(index).id)
const apply = (board: Board, places: readonly Lying[]): Board => ({
  ...board,
  pieces: {
    ...board.pieces,
    ...Object.fromEntries(places.map(({ piece, x, y }) => [piece, { x, y, z: 950 }])),
  },
})
const off = { x: 400, y: 60 }

describe('what is joined', () => {
  test('nothing, at the start', () => {
    expect(joinedGroups(table, start).size).toBe(0)
  })

  test('neighbours that lie exactly as in the puzzle, through others too', () => {
    const board = withPlaces({ 0: away(0, off), 1: away(1, off), 4: away(4, off) })
    expect(joinedTo(table, board, question(4).id)).toEqual(idsOf(0, 1, 4))
    expect(joinedGroups(table, board).size).toBe(3)
  })

  test('not those that are a unit off, that share no seam, or that lie in the tray', () => {
    for (const board of [
      withPlaces({ 0: away(0, off), 1: away(1, { x: off.x + 1, y: off.y }) }),
      withPlaces({ 0: away(0, off), 4: away(4, off) }),
      withPlaces({ 0: question(0).slot, 1: question(1).slot }),
    ]) {
      expect(joinedGroups(table, board).size).toBe(0)
    }
  })

  test('a piece that is carried takes the others along in their places', () => {
    const carried = carriedWith(table, question(1).id, { x: 500.5, y: 300 }, idsOf(0, 1, 4))
    expect(carried).toEqual([
      { piece: question(0).id, x: 500.5 - 232, y: 300 },
      { piece: question(1).id, x: 500.5, y: 300 },
      { piece: question(4).id, x: 500.5, y: 300 + 162 },
    ])
  })
})

describe('where what is let go of comes to lie', () => {
  const release = (board: Board, indexes: number[], lead: number, at: Point, terms = {}) =>
    landing(table, board, { lead: question(lead), at, pieces: idsOf(...indexes) }, terms)

  test('beside a true neighbour it is joined to it, exactly', () => {
    const board = withPlaces({ 0: away(0, off) })
    const near = away(1, { x: off.x + 30, y: off.y - 25 })
    const { how, places } = release(board, [1], 1, near)
    expect(how).toBe('joined')
    expect(joinedTo(table, apply(board, places), question(0).id)).toEqual(idsOf(0, 1))
  })

  test('beside a piece that is no neighbour it just lies', () => {
    const board = withPlaces({ 0: away(0, off) })
    const near = away(8, { x: off.x + 10, y: off.y })
    expect(release(board, [8], 8, near)).toEqual({
      how: 'laid',
      places: [{ piece: question(8).id, ...clampToTable(question(8), near) }],
    })
  })

  test('not to a piece that somebody holds', () => {
    const board = withPlaces({ 0: away(0, off) })
    expect(release(board, [1], 1, away(1, off), { held: new Set(idsOf(0)) }).how).toBe('laid')
  })

  test('a group near the tray falls into it whole', () => {
    const board = withPlaces({ 0: away(0, off), 1: away(1, off), 4: away(4, off) })
    const carried = { lead: question(4), at: away(4, { x: 20, y: -18 }), pieces: idsOf(0, 1, 4) }
    expect(isOverSlot(carried)).toBe(true)
    const { how, places } = landing(table, board, carried)
    expect(how).toBe('placed')
    expect(places).toEqual([0, 1, 4].map((index) => ({ piece: question(index).id, ...question(index).slot })))
  })

  test('two groups become one', () => {
    const board = withPlaces({
      0: away(0, off),
      1: away(1, off),
      2: away(2, { x: 380, y: 300 }),
      5: away(5, { x: 380, y: 300 }),
    })
    const { places } = release(board, [2, 5], 5, away(5, { x: off.x - 30, y: off.y + 8 }))
    expect(joinedTo(table, apply(board, places), question(0).id)).toEqual(idsOf(0, 1, 2, 5))
  })

  test('at the edge the whole group stays on the table and stays whole', () => {
    const board = withPlaces({ 0: away(0, off), 1: away(1, off), 4: away(4, off) })
    for (const at of [
      { x: -900, y: -900 },
      { x: 5_000, y: 5_000 },
      { x: 40.4, y: 870.7 },
    ]) {
      const { places } = release(board, [0, 1, 4], 4, at)
      for (const { piece, x, y } of places) {
        const spec = table.byId.get(piece)
        if (!spec) throw new Error(`${piece} is not of this table`)
        expect(clampToTable(spec, { x, y })).toEqual({ x, y })
      }
      expect(joinedTo(table, apply(board, places), question(0).id)).toEqual(idsOf(0, 1, 4))
    }
  })

  test('joined to a piece at the edge, both move in so that all is on the table', () => {
    const edge = { x: tableSize.width - 232, y: 300 }
    const board = withPlaces({ 0: edge })
    const { how, places } = release(board, [1], 1, { x: edge.x + 200, y: edge.y + 4 })
    expect(how).toBe('joined')
    const after = apply(board, places)
    expect(joinedTo(table, after, question(1).id)).toEqual(idsOf(0, 1))
    expect(after.pieces[question(1).id]).toMatchObject({ x: tableSize.width - 232, y: 300 })
  })

  test('a pull that is too short takes nothing out of the tray; a longer one does', () => {
    const board = withPlaces({ 0: question(0).slot })
    const from = { away: { x: 0, y: 0 }, reach: 24 }
    expect(release(board, [0], 0, away(0, { x: 20, y: 10 }), { from }).how).toBe('placed')
    expect(release(board, [0], 0, away(0, { x: 30, y: 10 }), { from }).how).toBe('laid')
    expect(release(board, [0], 0, away(0, { x: 30, y: 10 })).how).toBe('placed')
  })

  test('a keyword just lies where it is let go of', () => {
    const keyword = table.pieces.find((piece) => piece.kind === 'keyword')
    if (!keyword) throw new Error('there is no keyword')
    const at = { x: 700.4, y: -40 }
    expect(landing(table, start, { lead: keyword, at, pieces: [keyword.id] })).toEqual({
      how: 'laid',
      places: [{ piece: keyword.id, x: 700, y: 0 }],
    })
  })
})

describe('pulled loose without a hand', () => {
  test('a piece goes to where it lies on none of its old group', () => {
    const board = withPlaces({ 0: away(0, off), 1: away(1, off), 4: away(4, off) })
    for (const index of [0, 1, 4]) {
      const piece = question(index)
      const at = pulledLoose(table, board, piece)
      if (!at) throw new Error('it was not pulled loose')
      expect(clampToTable(piece, at)).toEqual(at)
      expect(joinedTo(table, apply(board, [{ piece: piece.id, ...at }]), piece.id)).toEqual([piece.id])
    }
  })

  test('a piece that is joined to none stays', () => {
    expect(pulledLoose(table, start, question(0))).toBeUndefined()
  })
})
