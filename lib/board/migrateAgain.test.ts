import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { migrateBoard } from './migrate'
import { aboutOf } from './schema'

const all = () => true
const steps = { 1: (doc: Y.Doc) => doc.getArray('steps').push(['x']), 2: () => {} }
const seeded = () => {
  const doc = new Y.Doc()
  doc.clientID = 1
  aboutOf(doc).set('version', 1)
  return Y.encodeStateAsUpdate(doc)
}
it('[DOC7] once: a migrated tail is not migrated again', () => {
  const state = seeded()
  const migration = migrateBoard([state], all, 2, steps)
  expect(migrateBoard([state, migration?.update ?? state], all, 2, steps)).toBeUndefined()
})
it('[DOC7] a migrated and folded board is migrated on, and not served by an older server', () => {
  const state = seeded()
  const migration = migrateBoard([state], all, 2, steps)
  const doc = new Y.Doc()
  for (const update of [state, migration?.update ?? state]) Y.applyUpdate(doc, update)
  const folded = Y.encodeStateAsUpdate(doc)
  expect(migrateBoard([folded], all, 2, steps)).toBeUndefined()
  expect(migrateBoard([folded], all, 3, steps)).toBeDefined()
  expect(() => migrateBoard([folded], all, 1, steps)).toThrow('newer')
})
it('[DOC7] a participant cannot make a board newer than the server', () => {
  const guest = new Y.Doc()
  aboutOf(guest).set('version', 99)
  expect(() => migrateBoard([seeded(), Y.encodeStateAsUpdate(guest)], (client) => client === 1)).not.toThrow()
})

it('[DOC7] a version that a participant wrote over the server’s is stepped over', () => {
  const state = seeded()
  const guest = new Y.Doc()
  Y.applyUpdate(guest, state)
  aboutOf(guest).set('version', 99)
  const board = Y.encodeStateAsUpdate(guest)
  const isServers = (client: number) => client !== guest.clientID
  const migration = migrateBoard([board], isServers, 2, steps)
  expect(migrateBoard([board, migration?.update ?? board], isServers, 2, steps)).toBeUndefined()
})
