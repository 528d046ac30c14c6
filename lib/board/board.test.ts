import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readConcepts } from '../concepts/readConcepts'
import type { Concept } from '../domain/concept'
import { tableOf } from '../domain/table'
import { openBoardDocument } from './document'
import { movePiece, planNotesText } from './edit'
import { addAgreement, agreementText } from './editAgreement'
import { addNote, noteText, withdrawNote } from './editNote'
import { createBoardStore } from './observe'
import { readBoard } from './read'
import { notesOf, piecesOf, seedClient } from './schema'
import { seedBoard } from './seed'
import { createUndo } from './undo'

let concept: Concept

beforeAll(async () => {
  const found = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
  if (!found) throw new Error('no concept is offered')
  concept = found
})

function open(): Y.Doc {
  const doc = openBoardDocument()
  Y.applyUpdate(doc, seedBoard(concept))
  return doc
}

function exchange(a: Y.Doc, b: Y.Doc): void {
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b))
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a))
}

const read = (doc: Y.Doc) => readBoard(doc, concept, tableOf(concept))

test('a seeded board holds 52 places, empty plan notes for each section, and was made by the server alone', () => {
  const doc = open()
  const board = read(doc)
  expect(Object.keys(board.pieces)).toHaveLength(52)
  expect(Object.keys(board.planNotes)).toEqual(concept.plan.sections.map((section) => section.id))
  expect([...doc.store.clients.keys()]).toEqual([seedClient])
})

test('two people move different pieces at once and both moves stand', () => {
  const [a, b] = [open(), open()]
  movePiece(a, 'keyword:mod', { x: 300, y: 40 })
  movePiece(b, 'keyword:ledelse', { x: 500, y: 60 })
  exchange(a, b)
  expect(read(a)).toEqual(read(b))
  expect(read(a).pieces['keyword:mod']).toMatchObject({ x: 300, y: 40 })
  expect(read(a).pieces['keyword:ledelse']).toMatchObject({ x: 500, y: 60 })
})

test('of two drops of one piece one wins whole, never half of each', () => {
  const [a, b] = [open(), open()]
  movePiece(a, 'keyword:mod', { x: 10, y: 20 })
  movePiece(b, 'keyword:mod', { x: 900, y: 800 })
  exchange(a, b)
  const place = read(a).pieces['keyword:mod']
  expect(place).toEqual(read(b).pieces['keyword:mod'])
  expect([`${place?.x},${place?.y}`]).toEqual([expect.stringMatching(/^(10,20|900,800)$/)])
})

test('both write in the same agreement and both texts are there', () => {
  const [a, b] = [open(), open()]
  const section = concept.plan.sections[0]?.id ?? ''
  const id = addAgreement(a, section)
  exchange(a, b)
  agreementText(a, id, 'what')?.insert(0, 'Onsdag')
  agreementText(b, id, 'what')?.insert(0, 'Fredag')
  planNotesText(b, section)?.insert(0, 'Ro')
  exchange(a, b)
  const [agreement] = read(a).agreements
  expect(agreement?.fields.what).toHaveLength('OnsdagFredag'.length)
  expect(agreement?.fields.what).toContain('Onsdag')
  expect(agreement?.fields.what).toContain('Fredag')
  expect(read(a).planNotes[section]).toBe('Ro')
  expect(read(a)).toEqual(read(b))
})

test('a note says whose client made it; withdrawn, it is off the table for all', () => {
  const [a, b] = [open(), open()]
  const id = addNote(a, 'image:bro')
  noteText(a, id)?.insert(0, 'Broen er der jo')
  exchange(a, b)
  expect(read(b).notes).toMatchObject([
    { id, piece: 'image:bro', text: 'Broen er der jo', createdBy: a.clientID },
  ])
  withdrawNote(a, id)
  exchange(a, b)
  expect(read(b).notes).toEqual([])
  expect(notesOf(b).has(id)).toBe(true)
})

test('values of the wrong shape are as if they were not there', () => {
  const doc = open()
  piecesOf(doc).set('keyword:mod', 'nonsense')
  piecesOf(doc).set('keyword:no-such-word', { x: 1, y: 1, z: 1 })
  piecesOf(doc).set('keyword:ledelse', { x: Number.POSITIVE_INFINITY, y: 0, z: 0 })
  piecesOf(doc).set('keyword:feedback', { x: -400, y: 1e12, z: 3 })
  notesOf(doc).set('a', 'not a map')
  notesOf(doc).set('b', new Y.Map([['piece', 'keyword:no-such-word']]))
  const board = read(doc)
  expect(board.pieces['keyword:mod']).toBeUndefined()
  expect(board.pieces['keyword:ledelse']).toBeUndefined()
  expect(board.pieces['keyword:feedback']?.x).toBe(0)
  expect(board.notes).toEqual([])
  expect(Object.keys(board.pieces)).toHaveLength(50)
})

test('the store keeps the identity of what did not change', () => {
  const doc = open()
  const store = createBoardStore(doc, concept)
  const before = store.snapshot()
  let calls = 0
  store.subscribe(() => {
    calls += 1
  })
  movePiece(doc, 'keyword:mod', { x: 5, y: 5 })
  const after = store.snapshot()
  expect(calls).toBe(1)
  expect(after.pieces['keyword:mod']).not.toBe(before.pieces['keyword:mod'])
  expect(after.pieces['keyword:ledelse']).toBe(before.pieces['keyword:ledelse'])
  expect(after.agreements).toBe(before.agreements)
  store.destroy()
})

test('undo takes back only one’s own acts', () => {
  const [a, b] = [open(), open()]
  const undo = createUndo(a)
  const start = read(a).pieces['keyword:mod']
  movePiece(a, 'keyword:mod', { x: 5, y: 5 })
  movePiece(b, 'keyword:ledelse', { x: 7, y: 7 })
  exchange(a, b)
  undo.undo()
  expect(read(a).pieces['keyword:mod']).toEqual(start)
  expect(read(a).pieces['keyword:ledelse']).toMatchObject({ x: 7, y: 7 })
  expect(undo.snapshot()).toEqual({ canUndo: false, canRedo: true })
})
