import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as prng from 'lib0/prng'
import { describe, expect, it } from 'vitest'
import * as syncProtocol from 'y-protocols/sync'
import * as Y from 'yjs'
import { messageType, syncType } from '../../lib/sync/protocol'
import { type CommittedBoard, createCommittedBoard, type FramedUpdate } from './committedBoard'
import { foldBoard } from './foldBoard'
import { framedUpdate } from './frames'
import { readStored } from './storedParts'
import { arrival, conversation, shuffled } from './testUpdates'
import { readUpdate, type UpdateParts } from './updateParts'
import { payloadsIn } from './wire'

/** Each is a whole conversation: one for every 25 runs of the tests of single updates. */
const runs = Math.ceil(Number(process.env.FUZZ_RUNS ?? 3_000) / 25)
const limitMs = 600_000

const empty = Y.encodeStateAsUpdate(new Y.Doc())

function boardOf(state: Uint8Array, tail: readonly Uint8Array[] = [], generation = 0): CommittedBoard {
  const rows = tail.map((update, index) => ({ seq: index + 1, personId: null, update }))
  const stored = {
    epoch: 1,
    generation,
    state,
    tail: rows,
    clients: new Map(),
    moments: 0,
    isSealed: false,
    isApproved: false,
  }
  return createCommittedBoard(stored, readStored(stored))
}

function partsOf(update: Uint8Array): UpdateParts {
  const parts = readUpdate(update)
  if (!parts) throw new Error('the test made an update that cannot be read')
  return parts
}

/** Commits it; the answer is the updates that can be shown now. */
function commit(board: CommittedBoard, update: Uint8Array, seq = 1): FramedUpdate[] {
  const parts = partsOf(update)
  const placement = board.holdings.place(parts)
  board.expect(update, parts, placement)
  return board.commit({ seq, personId: null, ...framedUpdate(update) }, parts, placement)
}

/** Whether it could be shown at once. */
const isComplete = (board: CommittedBoard, update: Uint8Array) =>
  board.holdings.place(partsOf(update)).kind === 'complete'

/** Whether all of it is in the log. */
function has({ holdings }: CommittedBoard, update: Uint8Array): boolean {
  const parts = partsOf(update)
  const isLacking = [...parts.structs].some(([client, structs]) => holdings.lacks(client, structs))
  return !isLacking && holdings.lackingDeletions(parts) === 0
}

function docOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** Whether Yjs keeps nothing of it aside. */
const isWhole = (doc: Y.Doc) => doc.store.pendingStructs === null && doc.store.pendingDs === null

/** What a joiner's stock client comes to have, and whether it was told that this is all. */
function joined(board: CommittedBoard): { doc: Y.Doc; isSynced: boolean } {
  const doc = new Y.Doc()
  const frames = payloadsIn(Buffer.concat(board.joinWires()))
  for (const frame of frames) {
    const decoder = decoding.createDecoder(frame)
    expect(decoding.readVarUint(decoder)).toBe(messageType.sync)
    syncProtocol.readSyncMessage(decoder, encoding.createEncoder(), doc, 'server')
  }
  const kinds = frames.map(([, kind]) => kind)
  return { doc, isSynced: kinds.indexOf(syncType.step2) === kinds.length - 1 }
}

/** The vector that the server's own step 1 tells. */
function askedFor(board: CommittedBoard): Map<number, number> {
  const [frame] = payloadsIn(board.askWire())
  const decoder = decoding.createDecoder(frame ?? new Uint8Array())
  expect([decoding.readVarUint(decoder), decoding.readVarUint(decoder)]).toEqual([0, syncType.step1])
  return Y.decodeStateVector(decoding.readVarUint8Array(decoder))
}

const vectorOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

describe('what is committed of a board', () => {
  it(
    '[DOC6] shows what Yjs would apply whole, and nothing that it would keep aside: seeded',
    () => {
      let [shownAtOnce, shownLater, kept] = [0, 0, 0]
      for (let seed = 1; seed <= runs; seed++) {
        const random = prng.create(seed)
        const updates = conversation(random)
        const board = boardOf(empty)
        const shown: Uint8Array[] = [empty]
        const kepts = new Set<Uint8Array>()
        for (const update of arrival(updates, random)) {
          const isWholeNow = isWhole(docOf([...shown, update]))
          expect(isComplete(board, update), `seed ${seed}`).toBe(isWholeNow)
          const now = commit(board, update).map((entry) => entry.update)
          expect(now.length > 0, `seed ${seed}`).toBe(isWholeNow)
          if (isWholeNow) shownAtOnce++
          else kepts.add(update)
          shown.push(...now)
          shownLater += Math.max(0, now.length - 1)
          const truth = docOf(shown)
          expect(isWhole(truth), `seed ${seed}`).toBe(true)
          expect(board.holdings.vector, `seed ${seed}`).toEqual(vectorOf(truth))
        }
        // Nothing waits whose time has come.
        for (const update of kepts) {
          const hasBeenShown = shown.some((one) => Buffer.from(one).equals(update))
          if (!hasBeenShown) expect(isWhole(docOf([...shown, update])), `seed ${seed}`).toBe(false)
        }
        kept += board.waiting().bytes
      }
      // Else it was not the question.
      expect([shownAtOnce > runs, shownLater > runs, kept > runs]).toEqual([true, true, true])
    },
    limitMs,
  )

  it(
    '[ROOM10] is what a joiner comes to have, with an empty step 2 last, whatever has been folded: seeded',
    () => {
      let folds = 0
      for (let seed = 1; seed <= runs; seed++) {
        const random = prng.create(1_000_000 + seed)
        const updates = conversation(random)
        const board = boardOf(empty)
        const shown: Uint8Array[] = [empty]
        for (const update of arrival(updates, random)) {
          const snapshot = prng.int32(random, 0, 3) === 0 ? board.snapshot() : undefined
          shown.push(...commit(board, update).map((entry) => entry.update))
          if (snapshot) {
            // What came while it was folded stays in the tail.
            const doc = foldBoard(snapshot)
            const state = Y.encodeStateAsUpdate(doc)
            board.folded({ generation: snapshot.generation + 1, state, gone: snapshot.updates })
            folds++
          }
          const truth = docOf(shown)
          const { doc, isSynced } = joined(board)
          expect(isSynced).toBe(true)
          expect(doc.getText('text').toString(), `seed ${seed}`).toBe(truth.getText('text').toString())
          expect(doc.getMap('pieces').toJSON(), `seed ${seed}`).toEqual(truth.getMap('pieces').toJSON())
          expect(vectorOf(doc), `seed ${seed}`).toEqual(vectorOf(truth))
          expect(askedFor(board), `seed ${seed}`).toEqual(vectorOf(truth))
        }
      }
      expect(folds).toBeGreaterThan(runs)
    },
    limitMs,
  )

  it(
    '[DOC5] holds what it was given, shown or waiting, and nothing more: seeded',
    () => {
      for (let seed = 1; seed <= runs; seed++) {
        const random = prng.create(2_000_000 + seed)
        const updates = conversation(random)
        const board = boardOf(empty)
        const given = shuffled(updates, random).slice(0, 8)
        for (const update of given) {
          commit(board, update)
          const parts = partsOf(update)
          for (const [client, structs] of parts.structs)
            expect(board.holdings.lacks(client, structs), `seed ${seed}`).toBe(false)
          if (isComplete(board, update)) expect(has(board, update), `seed ${seed}`).toBe(true)
        }
        const all = docOf(given)
        for (const update of updates.filter((one) => !given.includes(one))) {
          const before = Y.encodeStateAsUpdate(all)
          Y.applyUpdate(all, update)
          const isNews = !Buffer.from(before).equals(Y.encodeStateAsUpdate(all))
          if (isNews) expect(has(board, update), `seed ${seed}`).toBe(false)
          commit(board, update)
        }
      }
    },
    limitMs,
  )

  it(
    '[DOC6] is the same whether updates came one by one or were loaded as a tail: seeded',
    () => {
      for (let seed = 1; seed <= runs; seed++) {
        const random = prng.create(3_000_000 + seed)
        const arrived = arrival(conversation(random), random)
        const live = boardOf(empty)
        for (const update of arrived) commit(live, update)
        const loaded = boardOf(empty, arrived)
        expect(loaded.holdings.vector).toEqual(live.holdings.vector)
        expect([loaded.bytes(), loaded.snapshot().updates.length, loaded.waiting()]).toEqual([
          live.bytes(),
          live.snapshot().updates.length,
          live.waiting(),
        ])
        expect(Buffer.concat(loaded.joinWires()).equals(Buffer.concat(live.joinWires()))).toBe(true)
      }
    },
    limitMs,
  )

  it('[DOC6] shows all that had waited, in an order that Yjs can apply', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const letter of 'abcd') doc.getText('text').insert(doc.getText('text').length, letter)
    const [first, ...rest] = updates
    const board = boardOf(empty)
    for (const update of rest.toReversed()) expect(commit(board, update)).toEqual([])
    expect(board.waiting().bytes).toBe(rest.reduce((sum, { length }) => sum + length, 0))
    const shown = commit(board, first ?? empty)
    expect(shown.map(({ update }) => Buffer.from(update).equals(Buffer.from(first ?? empty)))).toEqual([
      true,
      false,
      false,
      false,
    ])
    const reader = new Y.Doc()
    for (const { update } of shown) {
      Y.applyUpdate(reader, update)
      expect(isWhole(reader)).toBe(true)
    }
    expect(reader.getText('text').toString()).toBe('abcd')
    expect(board.waiting().bytes).toBe(0)
  })

  it('[LOG7] folds what was read and no more: what waits, and what came meanwhile, stays', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const letter of 'abcd') doc.getText('text').insert(doc.getText('text').length, letter)
    const [first = empty, second = empty, third = empty, fourth = empty] = updates
    const board = boardOf(empty, [first], 7)
    commit(board, fourth, 2)
    const snapshot = board.snapshot()
    expect(snapshot).toMatchObject({ generation: 7, updates: [{ seq: 1 }] })
    commit(board, second, 3)
    const state = Y.encodeStateAsUpdate(foldBoard(snapshot))
    board.folded({ generation: 8, state, gone: snapshot.updates })
    expect(board.snapshot()).toMatchObject({ generation: 8, updates: [{ seq: 3 }] })
    expect(board.snapshot().updates.length).toBe(1)
    expect(board.bytes()).toBe(state.length + second.length + fourth.length)
    expect(joined(board).doc.getText('text').toString()).toBe('ab')
    commit(board, third, 4)
    expect(joined(board).doc.getText('text').toString()).toBe('abcd')
  })

  it('[LOG7] folds away what was deleted: the words are not in the state any more', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    doc.getText('text').insert(0, 'fortryd det her')
    doc.getText('text').delete(0, 8)
    const board = boardOf(empty, updates)
    const has = (bytes: Uint8Array) => Buffer.from(bytes).includes('fortryd')
    expect(board.snapshot().updates.some(({ update }) => has(update))).toBe(true)
    expect(has(Y.encodeStateAsUpdate(foldBoard(board.snapshot())))).toBe(false)
  })

  it('[LOG7] is not folded when something committed cannot be applied', () => {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    for (const letter of 'ab') doc.getText('text').insert(doc.getText('text').length, letter)
    const last = { seq: 1, personId: null, ...framedUpdate(updates[1] ?? empty) }
    expect(() => foldBoard({ generation: 0, state: empty, updates: [last] })).toThrow()
  })

  it('[DOC1] may grow for ever at the depth that it has, whatever it was loaded with', () => {
    const doc = new Y.Doc()
    const pieces = doc.getMap<Y.Map<unknown>>('pieces')
    pieces.set('a', new Y.Map())
    const state = Y.encodeStateAsUpdate(doc)
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    pieces.set('b', new Y.Map())
    const board = boardOf(state, updates.splice(0))
    for (let count = 0; count < 300; count++)
      for (const key of ['a', 'b']) pieces.get(key)?.set(`${count}`, new Y.Text())
    for (const [index, update] of updates.entries()) {
      expect(board.holdings.place(partsOf(update)).kind, `update ${index}`).toBe('complete')
      commit(board, update)
    }
  })

  it('[ROOM6] is not made of stored bytes that cannot be read', () => {
    expect(() => boardOf(Uint8Array.of(9, 9, 9))).toThrow()
    expect(() => boardOf(empty, [Uint8Array.of(9, 9, 9)])).toThrow()
  })
})
