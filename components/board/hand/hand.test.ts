import { beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRemoteStore, type RemotePresence } from '@/components/board/people/remoteStore'
import { movePieces } from '@/lib/board/edit'
import { createBoardStore } from '@/lib/board/observe'
import { seedBoard } from '@/lib/board/seed'
import { createUndo } from '@/lib/board/undo'
import { readConcepts } from '@/lib/concepts/readConcepts'
import type { PieceId } from '@/lib/domain/board'
import type { Concept } from '@/lib/domain/concept'
import { newId, type PersonId } from '@/lib/domain/ids'
import { joinedTo, type Lying, movesTo, type Point } from '@/lib/domain/joined'
import { type QuestionPiece, type Table, tableOf } from '@/lib/domain/table'
import { createHand, type HandNews } from './hand'
import { createMotion } from './motion'

let concept: Concept
let table: Table
let questions: QuestionPiece[]

beforeAll(async () => {
  const found = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
  if (!found) throw new Error('no concept is offered')
  concept = found
  table = tableOf(concept)
  questions = table.pieces.filter((piece) => piece.kind === 'question')
})

const mod: PieceId = 'keyword:mod'

/** One's own hand at a table where others may be told to hold pieces; the own client is 5. */
function sit() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedBoard(concept))
  const store = createBoardStore(doc, concept)
  let others: RemotePresence[] = []
  const remote = createRemoteStore(table, store.snapshot, () => others)
  const told: { drag: unknown } = { drag: undefined }
  // Every movement is drawn as it comes.
  const motion = createMotion((draw) => draw(0))
  const undo = createUndo(doc)
  const hand = createHand({
    table,
    motion,
    session: {
      doc: { clientID: 5 },
      store,
      remote,
      presence: {
        point() {},
        drag: (held) => {
          told.drag = held
        },
        drop: () => {
          told.drag = undefined
        },
        write() {},
        stopWriting() {},
        spotlight() {},
        showView() {},
        away() {},
        tell() {},
        destroy() {},
      },
    },
    lay(moves) {
      undo.begin()
      movePieces(doc, moves)
    },
  })
  const news: HandNews[] = []
  hand.onNews((one) => news.push(one))
  let changes = 0
  hand.subscribe(() => {
    changes += 1
  })
  return {
    hand,
    doc,
    undo,
    remote,
    news,
    told,
    motion,
    changes: () => changes,
    board: () => store.snapshot(),
    placeOf: (piece: PieceId) => {
      const place = store.snapshot().pieces[piece]
      if (!place) throw new Error(`${piece} lies nowhere`)
      return { x: place.x, y: place.y }
    },
    lay: (lying: readonly Lying[]) => movePieces(doc, movesTo(lying)),
    otherHolds(client: number, piece: PieceId, at: Point = { x: 0, y: 0 }) {
      const person = { client, personId: newId<PersonId>(), name: 'Søren', colour: 1 }
      others = [...others, { ...person, drag: { piece, ...at } }]
      remote.refresh()
    },
    othersLeave() {
      others = []
      remote.refresh()
    },
  }
}

const question = (index: number): QuestionPiece => {
  const piece = questions[index]
  if (!piece) throw new Error(`there is no question ${index}`)
  return piece
}
const inGroup = (...indexes: number[]): Lying[] =>
  indexes.map((index) => ({
    piece: question(index).id,
    x: question(index).slot.x + 380,
    y: question(index).slot.y + 90,
  }))

describe('carrying', () => {
  test('a hundred movements are written to what moves; those who draw are told of lifting and laying only', () => {
    const { hand, motion, changes, told, placeOf } = sit()
    const written: Point[] = []
    motion.attach(mod, (at) => written.push(at))
    hand.lift(mod, 'dragged')
    for (let step = 1; step <= 100; step++) hand.carry({ x: 400 + step, y: 300 })
    expect(written).toHaveLength(100)
    expect(hand.placeOf(mod)).toEqual({ x: 500, y: 300 })
    expect(told.drag).toEqual({ piece: mod, x: 500, y: 300 })
    expect(changes()).toBe(1)
    hand.drop()
    expect(changes()).toBe(2)
    expect(placeOf(mod)).toEqual({ x: 500, y: 300 })
  })

  test('a slot becomes hot once and cold once, however much the hand trembles over it', () => {
    const { hand, changes, news } = sit()
    const { id, slot } = question(0)
    hand.lift(id, 'dragged')
    for (const x of [300, 30, 20, 10, 20, 300]) hand.carry({ x: slot.x + x, y: slot.y })
    expect(changes()).toBe(3)
    expect(news.filter(({ kind }) => kind === 'overSlot')).toHaveLength(1)
    hand.carry({ x: slot.x + 12, y: slot.y })
    hand.drop()
    expect(news.at(-1)).toEqual({ kind: 'placed', piece: id })
  })

  test('given up, it lies where it lay, and nothing is written', () => {
    const { hand, placeOf, undo, told, news } = sit()
    const before = placeOf(mod)
    hand.lift(mod, 'dragged')
    hand.carry({ x: 700, y: 700 })
    hand.putBack()
    expect(placeOf(mod)).toEqual(before)
    expect(undo.snapshot().canUndo).toBe(false)
    expect(told.drag).toBeUndefined()
    expect(news.at(-1)).toEqual({ kind: 'putBack', piece: mod })
  })
})

describe('joined pieces', () => {
  test('go as one, in one step of undo that takes back only this move', () => {
    const { hand, lay, board, told, undo, placeOf } = sit()
    lay(inGroup(0, 1, 3))
    undo.clear()
    const before = [0, 1, 3].map((index) => placeOf(question(index).id))
    hand.lift(question(1).id, 'dragged')
    expect(told.drag).toMatchObject({ piece: question(1).id, with: [question(0).id, question(3).id] })
    hand.carry({ x: 700, y: 600 })
    hand.drop()
    expect(joinedTo(table, board(), question(0).id)).toHaveLength(3)
    expect(placeOf(question(0).id)).not.toEqual(before[0])
    hand.lift(mod, 'dragged')
    hand.carry({ x: 10, y: 10 })
    hand.drop()
    undo.undo()
    expect(joinedTo(table, board(), question(0).id)).toHaveLength(3)
    expect(placeOf(question(0).id)).not.toEqual(before[0])
    undo.undo()
    expect([0, 1, 3].map((index) => placeOf(question(index).id))).toEqual(before)
    expect(undo.snapshot().canUndo).toBe(false)
  })

  test('what another has moved since is not taken back', () => {
    const { hand, lay, doc, undo, placeOf } = sit()
    lay(inGroup(0, 1))
    undo.clear()
    const before = placeOf(question(0).id)
    hand.lift(question(0).id, 'dragged')
    hand.carry({ x: 640, y: 560 })
    hand.drop()
    const theirs = new Y.Doc()
    Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc))
    movePieces(theirs, new Map([[question(1).id, { x: 33, y: 44 }]]))
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
    undo.undo()
    expect(placeOf(question(0).id)).toEqual(before)
    expect(placeOf(question(1).id)).toEqual({ x: 33, y: 44 })
  })

  test('one is pulled loose by itself, but not by a short pull', () => {
    const { hand, lay, board, undo, told } = sit()
    lay(inGroup(0, 1, 3))
    undo.clear()
    const { id } = question(0)
    const [{ x, y } = { x: 0, y: 0 }] = inGroup(0)
    hand.lift(id, 'dragged', { isPulledLoose: true, pull: 24 })
    expect(told.drag).toEqual({ piece: id, x, y })
    hand.carry({ x: x - 20, y })
    hand.drop()
    expect(joinedTo(table, board(), id)).toHaveLength(3)
    expect(undo.snapshot().canUndo).toBe(false)
    hand.lift(id, 'dragged', { isPulledLoose: true, pull: 24 })
    hand.carry({ x: x - 40, y })
    hand.drop()
    expect(joinedTo(table, board(), id)).toEqual([id])
    expect(joinedTo(table, board(), question(1).id)).toEqual([question(1).id])
  })

  test('from the tray a piece comes alone, and after a long way out it snaps in again as ever', () => {
    const { hand, lay, placeOf } = sit()
    const { id, slot } = question(4)
    lay([4, 5].map((index) => ({ piece: question(index).id, ...question(index).slot })))
    hand.lift(id, 'dragged')
    expect(hand.snapshot()?.pieces).toEqual([id])
    hand.carry({ x: slot.x + 15, y: slot.y })
    expect(hand.isHot(id)).toBe(true)
    hand.carry({ x: slot.x + 40, y: slot.y })
    expect(hand.isHot(id)).toBe(false)
    hand.carry({ x: slot.x + 300, y: slot.y })
    hand.carry({ x: slot.x + 40, y: slot.y })
    expect(hand.isHot(id)).toBe(true)
    hand.drop()
    expect(placeOf(id)).toEqual({ x: slot.x, y: slot.y })
  })
})

describe('what is laid to a question', () => {
  test('comes along in the hand and on the table, and goes back with it', () => {
    const { hand, doc, told, placeOf, undo } = sit()
    const { id } = question(0)
    const at = placeOf(id)
    movePieces(doc, new Map([[mod, { x: at.x + 40, y: at.y + 90 }]]), new Map([[mod, id]]))
    undo.clear()
    hand.lift(id, 'dragged')
    expect(told.drag).toMatchObject({ piece: id, with: [mod] })
    hand.carry({ x: 300, y: 200 })
    expect(hand.placeOf(mod)).toEqual({ x: 340, y: 290 })
    hand.putBack()
    expect(placeOf(mod)).toEqual({ x: at.x + 40, y: at.y + 90 })
  })
})

describe('what somebody else holds', () => {
  test('cannot be taken, nor can anything that is joined to it', () => {
    const { hand, lay, otherHolds, news } = sit()
    lay(inGroup(0, 1))
    otherHolds(9, question(0).id)
    expect(hand.lift(question(1).id, 'dragged')).toBe(false)
    expect(hand.lift(question(0).id, 'keys')).toBe(false)
    expect(news).toEqual([
      { kind: 'taken', name: 'Søren' },
      { kind: 'taken', name: 'Søren' },
    ])
    expect(hand.snapshot()).toBeUndefined()
  })

  test('taken in the same instant: the lower client keeps it, for both and for whoever looks on', () => {
    const mine = sit()
    mine.hand.attend()
    mine.hand.lift(mod, 'dragged')
    mine.hand.carry({ x: 600, y: 600 })
    const before = mine.placeOf(mod)
    mine.otherHolds(4, mod, { x: 50, y: 60 })
    expect(mine.hand.snapshot()).toBeUndefined()
    expect(mine.news.at(-1)).toEqual({ kind: 'taken', name: 'Søren' })
    expect(mine.told.drag).toBeUndefined()
    expect(mine.placeOf(mod)).toEqual(before)
    expect(mine.remote.placeOf(mod)).toMatchObject({ x: 50, y: 60 })

    const theirs = sit()
    theirs.hand.attend()
    theirs.hand.lift(mod, 'dragged')
    theirs.otherHolds(6, mod)
    expect(theirs.hand.snapshot()?.lead).toBe(mod)

    const third = sit()
    third.otherHolds(9, mod)
    third.otherHolds(7, mod)
    expect(third.remote.holderOf(mod)?.client).toBe(7)
  })

  test('is free again when its holder is gone', () => {
    const { hand, otherHolds, othersLeave, remote } = sit()
    otherHolds(9, mod)
    othersLeave()
    expect(remote.holderOf(mod)).toBeUndefined()
    expect(hand.lift(mod, 'dragged')).toBe(true)
  })
})
