import * as encoding from 'lib0/encoding'
import * as prng from 'lib0/prng'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { newId, type PersonId } from '../../lib/domain/ids'
import { createCommittedBoard } from './committedBoard'
import { guard } from './guard'
import { readStored } from './storedParts'

const [anna, bo] = [newId<PersonId>(), newId<PersonId>()]

/** A document in the store, and an author's copy of it that collects what the author writes. */
function written(write: (doc: Y.Doc) => void, client = 1000, onto = new Y.Doc()) {
  const author = new Y.Doc()
  Y.applyUpdate(author, Y.encodeStateAsUpdate(onto))
  author.clientID = client
  const updates: Uint8Array[] = []
  author.on('update', (update: Uint8Array) => updates.push(update))
  write(author)
  return { author, update: Y.mergeUpdates(updates) }
}

const push = (word: string) => (doc: Y.Doc) => doc.getArray('words').push([word])
const storeOf = (...updates: Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

/** The board whose document that is, and what came after. */
function asked(doc: Y.Doc, tail: readonly Uint8Array[] = []) {
  const stored = {
    epoch: 1,
    generation: 0,
    state: Y.encodeStateAsUpdate(doc),
    tail: tail.map((update, index) => ({ seq: index + 1, personId: null, update })),
    clients: new Map(),
    moments: 0,
    isSealed: false,
    isApproved: false,
  }
  const board = createCommittedBoard(stored, readStored(stored))
  return { board, isOfThisEpoch: true, limits: { waitingBytes: 1_000, waitingUpdates: 3 } }
}

describe('the guard', () => {
  it('[DOC2] gives an unknown client id to its first sender, and lets that person go on', () => {
    const first = written(push('a'))
    const doc = new Y.Doc()
    const ask = (clients: Map<number, PersonId | null>) =>
      guard({ update: first.update, mayEdit: true, ...asked(doc), personId: anna, clients })
    expect(ask(new Map())).toMatchObject({ kind: 'fresh', authors: [1000] })
    expect(ask(new Map([[1000, anna]]))).toMatchObject({ kind: 'fresh', authors: [1000] })
  })

  it('[DOC3] refuses new content under another’s client id, the server’s, and one that only the board knows', () => {
    const stored = written(push('a'))
    const doc = storeOf(stored.update)
    const more = written(push('b'), 1000, doc)
    for (const clients of [new Map([[1000, anna]]), new Map([[1000, null]]), new Map()]) {
      const verdict = guard({ update: more.update, mayEdit: true, ...asked(doc), personId: bo, clients })
      expect(verdict).toEqual({ kind: 'refused', reason: 'foreignIdentity' })
    }
  })

  it('[DOC4] lets another’s content pass that the store has, beside the sender’s own', () => {
    const stored = written(push('a'))
    const doc = storeOf(stored.update)
    const own = written(push('b'), 2000, doc)
    const update = Y.encodeStateAsUpdate(own.author)
    const clients = new Map([[1000, anna]])
    expect(guard({ update, mayEdit: true, ...asked(doc), personId: bo, clients })).toMatchObject({
      kind: 'fresh',
      authors: [2000],
    })
  })

  it('[DOC4] does not mistake a gap for content', () => {
    const doc = storeOf(written(push('a')).update)
    const parts: Uint8Array[] = []
    const author = written(
      (copy) => {
        copy.on('update', (update: Uint8Array) => parts.push(update))
        for (const word of ['b', 'c', 'd']) push(word)(copy)
      },
      2000,
      doc,
    )
    const [first, , last] = parts
    const gapped = Y.mergeUpdates([first ?? new Uint8Array(), last ?? new Uint8Array()])
    const clients = new Map([[1000, anna], [2000, anna]]) // biome-ignore format: pairs
    const board = asked(doc, [gapped])
    const ask = (update: Uint8Array) => guard({ update, mayEdit: true, ...board, personId: bo, clients })
    expect(ask(gapped)).toEqual({ kind: 'known' })
    // The same, though cut into other pieces than those that wait.
    expect(ask(Y.encodeStateAsUpdate(storeOf(Y.encodeStateAsUpdate(doc), gapped)))).toEqual({ kind: 'known' })
    // What lies in the gap is in no store, so only its owner can bring it.
    expect(ask(author.update)).toEqual({ kind: 'refused', reason: 'foreignIdentity' })
  })

  it('[DOC5] knows what the store has, deletions included', () => {
    const stored = written((doc) => {
      doc.getArray('words').push(['a', 'b', 'c', 'd'])
      doc.getArray('words').delete(1, 2)
    })
    const doc = storeOf(stored.update)
    const clients = new Map([[1000, anna]])
    const ask = (update: Uint8Array) => guard({ update, mayEdit: true, ...asked(doc), personId: bo, clients })
    expect(ask(Y.encodeStateAsUpdate(stored.author))).toEqual({ kind: 'known' })
    expect(ask(Y.encodeStateAsUpdate(new Y.Doc()))).toEqual({ kind: 'known' })
    const deletion = written((copy) => copy.getArray('words').delete(0, 1), 2000, doc)
    expect(ask(deletion.update)).toMatchObject({ kind: 'fresh', authors: [] })
  })

  it('[ACCESS3] takes nothing from someone who may only read', () => {
    const { update } = written(push('a'))
    const doc = new Y.Doc()
    const readOnly = { kind: 'readOnly' }
    expect(guard({ update, mayEdit: false, ...asked(doc), personId: anna, clients: new Map() })).toEqual(
      readOnly,
    )
  })

  it('[DOC1] refuses a struct that hangs on itself, and an empty one', () => {
    const crafted = (write: (encoder: encoding.Encoder) => void) => {
      const encoder = encoding.createEncoder()
      // One client, one struct, client 7 from clock 0.
      for (const part of [1, 1, 7, 0]) encoding.writeVarUint(encoder, part)
      write(encoder)
      encoding.writeVarUint(encoder, 0)
      return encoding.toUint8Array(encoder)
    }
    const onItself = crafted((encoder) => {
      // A string with a left origin: client 7, clock 5.
      encoding.writeUint8(encoder, 4 | 128)
      encoding.writeVarUint(encoder, 7)
      encoding.writeVarUint(encoder, 5)
      encoding.writeVarString(encoder, 'x')
    })
    const empty = crafted((encoder) => {
      encoding.writeUint8(encoder, 4)
      encoding.writeVarUint(encoder, 1)
      encoding.writeVarString(encoder, 'words')
      encoding.writeVarString(encoder, '')
    })
    expect(() => Y.applyUpdate(new Y.Doc(), onItself)).toThrow()
    for (const update of [onItself, empty, Uint8Array.of(), Uint8Array.of(3, 1, 4)]) {
      const verdict = guard({
        update,
        mayEdit: true,
        ...asked(new Y.Doc()),
        personId: anna,
        clients: new Map(),
      })
      expect(verdict).toEqual({ kind: 'refused', reason: 'badMessage' })
    }
  })

  it('[DOC1] lets nothing through that Yjs cannot apply: damaged updates, seeded', () => {
    const base = written((doc) => {
      doc.getArray('words').push(['a', 'b', 'c'])
      doc.getMap('pieces').set('question:a', { x: 1, y: 2, z: 3 })
      doc.getText('notes').insert(0, 'aftale')
    })
    const doc = storeOf(base.update)
    const state = Y.encodeStateAsUpdate(doc)
    const { update } = written(
      (copy) => {
        copy.getText('notes').insert(3, 'nye ord')
        copy.getText('notes').delete(0, 2)
        copy.getArray('words').insert(1, ['x', { deep: [1, 2] }])
        copy.getMap('pieces').set('question:b', new Y.Map([['text', new Y.Text('hej')]]))
      },
      2000,
      doc,
    )
    const runs = Number(process.env.FUZZ_RUNS ?? 3000)
    const random = prng.create(20_260_101)
    let applied = 0
    for (let run = 0; run < runs; run++) {
      const damaged = update.slice()
      for (let change = prng.int32(random, 1, 3); change > 0; change--)
        damaged[prng.int32(random, 0, damaged.length - 1)] = prng.int32(random, 0, 255)
      const clients = new Map([[1000, anna]])
      const verdict = guard({ update: damaged, mayEdit: true, ...asked(doc), personId: bo, clients })
      if (verdict.kind !== 'fresh') continue
      applied++
      const copy = storeOf(state)
      const bytes = () => `run ${run}: ${Buffer.from(damaged).toString('hex')}`
      expect(() => Y.applyUpdate(copy, damaged), bytes()).not.toThrow()
      expect(() => storeOf(Y.encodeStateAsUpdate(copy)), bytes()).not.toThrow()
    }
    expect(applied).toBeGreaterThan(runs / 20)
  }, 600_000)

  it.each([
    ['a deletion of nothing', '0001070200000001'],
    ['a deletion that ends beyond the whole numbers', '00010102ffffffffffffff0f050101'],
  ])('[DOC1] refuses %s, which would break every later load', (_what, bytes) => {
    const doc = new Y.Doc()
    const update = new Uint8Array(Buffer.from(bytes, 'hex'))
    expect(guard({ update, mayEdit: true, ...asked(doc), personId: anna, clients: new Map() })).toEqual({
      kind: 'refused',
      reason: 'badMessage',
    })
  })

  it('[DOC2] refuses more new client ids at once than anybody can have', () => {
    const many = Array.from({ length: 101 }, (_, index) => written(push('a'), 1000 + index).update)
    const ask = (updates: Uint8Array[]) =>
      guard({
        update: Y.mergeUpdates(updates),
        mayEdit: true,
        ...asked(new Y.Doc()),
        personId: anna,
        clients: new Map(),
      })
    expect(ask(many)).toEqual({ kind: 'refused', reason: 'badMessage' })
    expect(ask(many.slice(1))).toMatchObject({ kind: 'fresh' })
  })

  it('[DOC1] refuses more deletions at once than anybody makes, but none that the log has already', () => {
    const doc = new Y.Doc()
    doc.clientID = 1000
    doc.getText('text').insert(0, 'x'.repeat(20_004))
    const whole = Y.encodeStateAsUpdate(doc)
    // Every other letter, so that each is a range of its own.
    const deletions: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => deletions.push(update))
    doc.transact(() => {
      for (let letter = 0; letter < 10_001; letter++) doc.getText('text').delete(letter, 1)
    })
    const clients = new Map([[1000, anna]])
    const ask = (update: Uint8Array, tail: Uint8Array[]) =>
      guard({ update, mayEdit: true, ...asked(new Y.Doc(), [whole, ...tail]), personId: anna, clients })
    const [all = whole] = deletions
    expect(ask(all, [])).toEqual({ kind: 'refused', reason: 'badMessage' })
    expect(ask(Y.encodeStateAsUpdate(doc), [all])).toEqual({ kind: 'known' })
  })
})
