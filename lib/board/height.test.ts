import { expect, test, vi } from 'vitest'
import type * as Y from 'yjs'
import { openTable } from '../history/testing/openTable'
import { movePiece, movePieces } from './edit'
import { addNote, moveNote } from './editNote'
import { notesOf, piecesOf } from './schema'

const { open, read } = await openTable()
const greatest = 400_000
const at = { x: 7, y: 8 }

test('a height that nothing can have reads as the lowest, and what has it stays on the table', () => {
  const doc = open()
  const note = addNote(doc, at)
  const heights = [1e308, greatest + 1, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, '9', null, undefined]
  for (const z of heights) {
    piecesOf(doc).set('keyword:mod', { ...at, z })
    ;(notesOf(doc).get(note) as Y.Map<unknown>).set('place', { ...at, z })
    const board = read(doc)
    expect([z, board.pieces['keyword:mod'], board.notes[0]?.place]).toEqual([
      z,
      { ...at, z: 0 },
      { ...at, z: 0 },
    ])
  }
})

test('what is laid is laid on top, whatever heights were written, and never higher than the greatest', () => {
  const doc = open()
  const note = addNote(doc, at)
  const other = notesOf(doc).get(addNote(doc, at)) as Y.Map<unknown>
  const lay = (z: number) => {
    for (const piece of ['keyword:ledelse', 'no piece']) piecesOf(doc).set(piece, { ...at, z })
    other.set('place', { ...at, z })
    movePieces(doc, new Map([...(['keyword:mod', 'image:bro'] as const)].map((piece) => [piece, at])))
    moveNote(doc, note, at)
    const { pieces, notes } = read(doc)
    return [pieces['keyword:mod']?.z, pieces['image:bro']?.z, notes.find(({ id }) => id === note)?.place?.z]
  }
  const [first = 0] = lay(1e308)
  expect(first).toBeLessThan(100)
  expect(lay(1e308)).toEqual([first + 2, first + 3, 3])
  expect(lay(200_000)).toEqual([200_001, 200_002, 200_001])
  piecesOf(doc).set('no piece', { ...at, z: greatest })
  expect(lay(greatest)).toEqual([greatest, greatest, greatest])
})

test('what is no piece counts for nothing in how high a piece is laid', () => {
  const doc = open()
  const highest = Math.max(...Object.values(read(doc).pieces).map(({ z }) => z))
  piecesOf(doc).set('no piece', { ...at, z: 300_000 })
  movePiece(doc, 'keyword:mod', at)
  expect(read(doc).pieces['keyword:mod']?.z).toBe(highest + 1)
})

test('on a table of 150,000 keys a piece is laid as on any other', () => {
  const doc = open()
  doc.transact(() => {
    for (let key = 0; key < 150_000; key += 1) piecesOf(doc).set(`key ${key}`, 0)
  })
  movePiece(doc, 'keyword:mod', at)
  expect(read(doc).pieces['keyword:mod']).toMatchObject(at)
})

test('no number of notes is handed over as arguments, of which there cannot be too many', () => {
  const doc = open()
  for (let note = 0; note < 9; note += 1) addNote(doc, at)
  const max = vi.spyOn(Math, 'max')
  moveNote(doc, addNote(doc, 'image:bro'), at)
  const most = Math.max(...max.mock.calls.map((values) => values.length))
  max.mockRestore()
  expect(most).toBeLessThan(9)
  expect(read(doc).notes.at(-1)?.place).toEqual({ ...at, z: 10 })
})
