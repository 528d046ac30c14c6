import { beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { readConcepts } from '../concepts/readConcepts'
import { movePiece } from './edit'
import { type Migration, migrateBoard } from './migrate'
import { aboutOf, documentVersion, piecesOf, seedClient } from './schema'
import { seedBoard } from './seed'

const all = () => true

const piece = 'question:opgaver'

/** Two steps that would show if they were made in another order, or twice. */
const steps: Readonly<Record<number, Migration>> = {
  [documentVersion]: (doc) => doc.getArray('steps').push(['first']),
  [documentVersion + 1]: (doc) => doc.getArray('steps').push(['second']),
}

const docOf = (updates: readonly Uint8Array[]) => {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}

const migrated = (updates: readonly Uint8Array[], to: number) => {
  const migration = migrateBoard(updates, all, to, steps)
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
    expect(() => migrateBoard([seed], all, documentVersion + 3, steps)).toThrow(String(documentVersion + 2))
    const failing = {
      [documentVersion]: () => {
        throw new Error('the step fails')
      },
    }
    expect(() => migrateBoard([seed], all, documentVersion + 1, failing)).toThrow('the step fails')
  })
})

describe('[DOC7] any other board', () => {
  it('of the server’s version is left alone', async () => {
    const concepts = (await readConcepts('lib/concepts')).filter(({ layout }) => layout.type === 'puzzle')
    expect(concepts).not.toEqual([])
    for (const concept of concepts) {
      expect(migrateBoard([seedBoard(concept)], all)).toBeUndefined()
      expect(migrateBoard([seedBoard(concept)], all, documentVersion, steps)).toBeUndefined()
    }
  })

  it('that states no version is left alone', () => {
    const doc = new Y.Doc()
    // Other keys of that name, and other values under it, state none.
    doc.getMap('pieces').set('version', 1)
    aboutOf(doc).set('version', 'one')
    aboutOf(doc).set('other', 1)
    const update = Y.encodeStateAsUpdate(doc)
    expect(migrateBoard([], all, documentVersion + 1, steps)).toBeUndefined()
    expect(migrateBoard([update], all, documentVersion + 1, steps)).toBeUndefined()
  })

  it('that is newer is refused, wherever it says so', () => {
    const doc = new Y.Doc()
    aboutOf(doc).set('version', documentVersion + 1)
    const newer = Y.encodeStateAsUpdate(doc)
    expect(() => migrateBoard([newer], all)).toThrow('newer')
    expect(() => migrateBoard([Y.encodeStateAsUpdate(new Y.Doc()), newer], all)).toThrow('newer')
  })
})
