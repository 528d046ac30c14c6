import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readConcepts } from '../concepts/readConcepts'
import { tableOf } from '../domain/table'
import { movePiece } from './edit'
import { addAgreement, agreementText, valueText } from './editAgreement'
import { addNote } from './editNote'
import { type Migrations, migrateBoard, migrationsFor, versionIn } from './migrate'
import { readBoard } from './read'
import { aboutOf, agreementsOf, documentVersion, piecesOf, seedClient } from './schema'
import { seedBoard } from './seed'

const all = () => true

/** Of the version that those of the client ids state which are the server's. */
function migrate(
  updates: readonly Uint8Array[],
  isServers: (client: number) => boolean,
  to = documentVersion,
  steps: Migrations = {},
) {
  const structs = updates.flatMap((update) => Y.decodeUpdate(update).structs)
  const items = structs.filter((struct) => struct instanceof Y.Item)
  return migrateBoard(updates, versionIn(items, isServers), steps, to)
}

const piece = 'question:opgaver'

/** Two steps that would show if they were made in another order, or twice. */
const steps: Migrations = {
  [documentVersion]: (doc) => doc.getArray('steps').push(['first']),
  [documentVersion + 1]: (doc) => doc.getArray('steps').push(['second']),
}

const docOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const migrated = (updates: readonly Uint8Array[], to: number) => {
  const migration = migrate(updates, all, to, steps)
  if (!migration) throw new Error('nothing was migrated')
  return migration
}

describe('[DOC7] a board older than the server', () => {
  let seed: Uint8Array
  beforeAll(async () => {
    const concept = (await readConcepts('lib/concepts')).find(({ layout }) => layout.type === 'puzzle')
    if (!concept) throw new Error('no concept has a puzzle')
    seed = seedBoard(concept)
  })

  it('is brought to the server’s version by one update, step by step', () => {
    const { update } = migrated([seed], documentVersion + 2)
    const doc = docOf([seed, update])
    expect(doc.getArray('steps').toArray()).toEqual(['first', 'second'])
    expect(aboutOf(doc).get('version')).toBe(documentVersion + 2)
  })

  it('keeps what is on it, the updates since its state included', () => {
    const board = docOf([seed])
    const moves: Uint8Array[] = []
    board.on('update', (update: Uint8Array) => moves.push(update))
    movePiece(board, piece, { x: 12, y: 34 })
    const { update } = migrated([seed, ...moves], documentVersion + 1)
    const doc = docOf([seed, ...moves, update])
    expect(piecesOf(doc).get(piece)).toEqual(piecesOf(board).get(piece))
    expect(piecesOf(doc).size).toBe(piecesOf(board).size)
  })

  it('is changed under a client id of its own, which nobody had', () => {
    const [first, second] = [1, 2].map(() => migrated([seed], documentVersion + 1))
    const clients = [...Y.parseUpdateMeta(first?.update ?? seed).from.keys()]
    expect(clients).toEqual([first?.client])
    expect(first?.client).not.toBe(seedClient)
    expect(docOf([seed]).store.clients.has(first?.client ?? seedClient)).toBe(false)
    expect(first?.client).not.toBe(second?.client)
  })

  it('brings only what the step has changed, not the board once more', () => {
    const { update } = migrated([seed], documentVersion + 1)
    expect(update.length).toBeLessThan(seed.length / 4)
    expect([...Y.parseUpdateMeta(update).to.keys()]).toHaveLength(1)
  })

  it('is not changed when a step is missing or fails', () => {
    expect(() => migrate([seed], all, documentVersion + 3, steps)).toThrow(String(documentVersion + 2))
    const failing = {
      [documentVersion]: () => {
        throw new Error('the step fails')
      },
    }
    expect(() => migrate([seed], all, documentVersion + 1, failing)).toThrow('the step fails')
  })
})

describe('[DOC7] any other board', () => {
  it('of the server’s version is left alone', async () => {
    const concepts = (await readConcepts('lib/concepts')).filter(({ layout }) => layout.type === 'puzzle')
    expect(concepts).not.toEqual([])
    for (const concept of concepts) {
      expect(migrate([seedBoard(concept)], all)).toBeUndefined()
      expect(migrate([seedBoard(concept)], all, documentVersion, steps)).toBeUndefined()
    }
  })

  it('that states no version is left alone', () => {
    const doc = new Y.Doc()
    // Other keys of that name, and other values under it, state none.
    doc.getMap('pieces').set('version', 1)
    aboutOf(doc).set('version', 'one')
    aboutOf(doc).set('other', 1)
    const update = Y.encodeStateAsUpdate(doc)
    expect(migrate([], all, documentVersion + 1, steps)).toBeUndefined()
    expect(migrate([update], all, documentVersion + 1, steps)).toBeUndefined()
  })

  it('that is newer is refused, wherever it says so', () => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', documentVersion + 1)
    const newer = Y.encodeStateAsUpdate(doc)
    expect(() => migrate([newer], all)).toThrow('newer')
    expect(() => migrate([Y.encodeStateAsUpdate(new Y.Doc()), newer], all)).toThrow('newer')
  })
})

const twoSteps = { 1: (doc: Y.Doc) => doc.getArray('steps').push(['x']), 2: () => {} }
const firstBoard = () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  aboutOf(doc).set('version', 1)
  return Y.encodeStateAsUpdate(doc)
}
it('[DOC7] once: a migrated tail is not migrated again', () => {
  const state = firstBoard()
  const migration = migrate([state], all, 2, twoSteps)
  expect(migrate([state, migration?.update ?? state], all, 2, twoSteps)).toBeUndefined()
})
it('[DOC7] a migrated and folded board is migrated on, and not served by an older server', () => {
  const state = firstBoard()
  const migration = migrate([state], all, 2, twoSteps)
  const doc = new Y.Doc()
  for (const update of [state, migration?.update ?? state]) Y.applyUpdate(doc, update)
  const folded = Y.encodeStateAsUpdate(doc)
  expect(migrate([folded], all, 2, twoSteps)).toBeUndefined()
  expect(migrate([folded], all, 3, twoSteps)).toBeDefined()
  expect(() => migrate([folded], all, 1, twoSteps)).toThrow('newer')
})
it('[DOC7] a participant cannot make a board newer than the server', () => {
  const guest = new Y.Doc()
  aboutOf(guest).set('version', 99)
  const updates = [firstBoard(), Y.encodeStateAsUpdate(guest)]
  expect(() => migrate(updates, (client) => client === 1, 2, twoSteps)).not.toThrow()
})

it('[DOC7] a version that a participant wrote over the server’s is stepped over', () => {
  const state = firstBoard()
  const guest = new Y.Doc()
  Y.applyUpdate(guest, state)
  aboutOf(guest).set('version', 99)
  const board = Y.encodeStateAsUpdate(guest)
  const isServers = (client: number) => client !== guest.clientID
  const migration = migrate([board], isServers, 2, twoSteps)
  expect(migrate([board, migration?.update ?? board], isServers, 2, twoSteps)).toBeUndefined()
})

it('[DOC7] 1 → 3 and 2 → 3: a keyword that lies at a question by a hand is laid to it, and all else stays as it was', async () => {
  const concept = (await readConcepts('lib/concepts')).find(({ layout }) => layout.type === 'puzzle')
  if (!concept) throw new Error('no concept has a puzzle')
  const table = tableOf(concept)
  const read = (doc: Y.Doc) => readBoard(doc, concept, table)
  const question = table.pieces.find((piece) => piece.kind === 'question')
  if (question?.kind !== 'question') throw new Error('no question piece')
  for (const version of [1, 2]) {
    const old = docOf([seedBoard(concept)])
    aboutOf(old).set('version', version)
    movePiece(old, question.id, question.slot)
    movePiece(old, 'keyword:mod', { x: question.slot.x + 10, y: question.slot.y + 30 })
    movePiece(old, 'keyword:ledelse', { x: 900, y: 20 })
    addNote(old, 'image:bro', 'Broen')
    const before = read(old)
    expect(before).toMatchObject({ opened: [], laid: {} })
    const state = Y.encodeStateAsUpdate(old)
    const migration = migrate([state], all, documentVersion, migrationsFor(concept))
    const now = docOf([state, migration?.update ?? state])
    expect(read(now)).toEqual({ ...before, laid: { 'keyword:mod': question.id } })
    expect(aboutOf(now).get('version')).toBe(3)
  }
})

it('[DOC7] 1 → 2: every agreement gets a text for the value it creates for each; what was written stays', async () => {
  const concept = (await readConcepts('lib/concepts')).find(({ plan }) => plan.valueFor)
  if (!concept) throw new Error('no concept asks for value')
  const read = (doc: Y.Doc) => readBoard(doc, concept, tableOf(concept))
  const first = docOf([seedBoard(concept)])
  aboutOf(first).set('version', 1)
  const [section = ''] = concept.plan.sections.map(({ id }) => id)
  const [open, withdrawn] = [addAgreement(first, section), addAgreement(first, section)]
  agreementText(first, open, 'value')?.insert(0, 'Ro')
  ;(agreementsOf(first).get(withdrawn) as Y.Map<unknown>).set('withdrawn', true)
  const state = Y.encodeStateAsUpdate(first)
  const migration = migrate([state], all, documentVersion, migrationsFor(concept))
  // Two browsers at the migrated board, writing at once.
  const [a, b] = [1, 2].map(() => docOf([state, migration?.update ?? state]))
  if (!a || !b) throw new Error('two browsers')
  expect(read(a)).toEqual(read(first))
  expect(read(a).agreements).toMatchObject([
    { fields: { value: 'Ro' }, values: {}, responsible: [], when: null },
  ])
  for (const { id } of concept.plan.valueFor ?? []) {
    expect(valueText(a, withdrawn, id)).toBeDefined()
    valueText(a, open, id)?.insert(0, 'a')
    valueText(b, open, id)?.insert(0, 'b')
    Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
    expect(read(a).agreements[0]?.values[id]).toHaveLength(2)
  }
  expect(migrate([Y.encodeStateAsUpdate(a)], all)).toBeUndefined()
})
