import * as prng from 'lib0/prng'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId, type PersonId } from '../../lib/domain/ids'
import { createCommittedBoard } from './committedBoard'
import { framedUpdate } from './frames'
import { guard } from './guard'
import { defaultLimits } from './limits'
import { readStored } from './storedParts'
import { depthOfBoards } from './typeDepths'

const anna = newId<PersonId>()
const nothing = new Uint8Array()
const notSaved = { kind: 'refused', reason: 'notSaved' }

/** Maps laid into each other by one client: each level is an update of its own. */
function tower(client: number, levels: number, onto = new Y.Doc()): Uint8Array[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(onto))
  doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  let inner: Y.Map<unknown> = doc.getMap('junk')
  while (inner.get('in') instanceof Y.Map) inner = inner.get('in') as Y.Map<unknown>
  for (let level = 0; level < levels; level++) inner = inner.set('in', new Y.Map<unknown>())
  return updates
}

const merged = (updates: readonly Uint8Array[]) => Y.mergeUpdates([...updates])
const docOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** An empty board that takes what its guard lets through, at once. */
function openBoard() {
  const stored = {
    epoch: 1,
    generation: 0,
    state: Y.encodeStateAsUpdate(new Y.Doc()),
    tail: [],
    clients: new Map(),
    moments: 0,
    isSealed: false,
    isApproved: false,
  }
  const board = createCommittedBoard(stored, readStored(stored))
  const committed: Uint8Array[] = []
  const shown: Uint8Array[] = []
  return {
    committed,
    shown,
    take(update: Uint8Array) {
      const verdict = guard({
        update,
        mayEdit: true,
        isOfThisEpoch: true,
        personId: anna,
        board,
        clients: new Map(),
        limits: defaultLimits,
      })
      if (verdict.kind !== 'fresh') return verdict
      const { parts, placement } = verdict
      board.expect(update, parts, placement)
      committed.push(update)
      const entry = { seq: committed.length, personId: anna, ...framedUpdate(update) }
      shown.push(...board.commit(entry, parts, placement).map(({ update }) => update))
      return verdict
    },
  }
}

it('[DOC6] types that wait are counted over all that waits, and not where all is there that they need', () => {
  const [first, second] = [1, 2].map((client) => {
    const [base = nothing, ...above] = tower(client, 120)
    return { base, above: merged(above) }
  })
  if (!first || !second) throw new Error('two towers')
  expect(openBoard().take(merged(tower(1, 201).slice(1)))).toEqual(notSaved)
  const board = openBoard()
  expect(board.take(first.above)).toMatchObject({ placement: { kind: 'waits' } })
  expect(board.take(second.above)).toEqual(notSaved)
  // As its client sends it on a new connection.
  expect(openBoard().take(merged([second.base, second.above]))).toMatchObject({
    placement: { kind: 'complete' },
  })
})

it('[DOC6] whatever waits, a board’s own types have room', () => {
  const board = openBoard()
  for (let client = 1; client < 40; client++) board.take(merged(tower(client, 50).slice(1)))
  for (let levels = 1; levels <= depthOfBoards; levels++)
    expect(board.take(merged(tower(1_000 + levels, levels)))).toMatchObject({ kind: 'fresh' })
})

it('[DOC6] what waits is shown once it can be, however deep it is: nobody seals what nobody has seen', () => {
  const random = prng.create(20_261_127)
  let released = 0
  for (let run = 0; run < 150; run++) {
    const board = openBoard()
    const all: Uint8Array[] = []
    /** Each stands on the ones before it. */
    for (let client = 1; client <= prng.int32(random, 2, 6); client++)
      all.push(merged(tower(client, prng.int32(random, 1, 120), docOf(all))))
    const shuffled = all
      .map((update) => ({ update, place: prng.real53(random) }))
      .sort((one, other) => one.place - other.place)
      .map(({ update }) => update)
    // What was refused comes again when the rest is there.
    for (const update of [...shuffled, ...all]) {
      const before = board.shown.length
      board.take(update)
      released += Math.max(board.shown.length - before - 1, 0)
    }
    const [seen, stored] = [docOf(board.shown), docOf(board.committed)]
    expect(Y.encodeStateVector(seen), `run ${run}`).toEqual(Y.encodeStateVector(stored))
  }
  expect(released).toBeGreaterThan(20)
})
