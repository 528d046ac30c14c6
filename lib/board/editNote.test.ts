import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import type { BoardNote } from '../domain/board'
import { newId } from '../domain/ids'
import { tableSize } from '../domain/table'
import { bring, openTable } from '../history/testing/openTable'
import { openQuestion } from './edit'
import { addNote, answerNote, bringBackNote, moveNote, noteText, withdrawNote } from './editNote'
import { readWithdrawnNotes } from './readNotes'
import { notesOf, openedOf } from './schema'
import { createUndo } from './undo'

const { open, read, table } = await openTable()
const the = (doc: Y.Doc, id: string): BoardNote => {
  const found = read(doc).notes.find((note) => note.id === id)
  if (!found) throw new Error('the note is not on the board')
  return found
}

test('a note lies on a piece or on the table, and goes from one to the other whole', () => {
  const doc = open()
  const note = addNote(doc, { x: 300.4, y: 40 }, 'Ro')
  expect(the(doc, note)).toMatchObject({ piece: null, place: { x: 300, y: 40, z: 1 }, text: 'Ro' })
  moveNote(doc, note, 'image:bro')
  expect(the(doc, note)).toMatchObject({ piece: 'image:bro', place: null })
  moveNote(doc, note, { x: 20, y: 30 })
  expect(the(doc, note)).toMatchObject({ piece: null, place: { x: 20, y: 30, z: 2 } })
})

test('laid on a piece and on the table at once it lies in one of the two places, the same for both', () => {
  const [a, b] = [open(), open()]
  const note = addNote(a, { x: 300, y: 40 })
  bring(a, b)
  moveNote(a, note, 'image:bro')
  moveNote(b, note, { x: 5, y: 6 })
  bring(a, b)
  bring(b, a)
  expect(read(a)).toEqual(read(b))
  expect(the(a, note).piece === null).toBe(the(a, note).place !== null)
})

test('no note lies beyond the edge of the table, whatever was written', () => {
  const doc = open()
  const note = the(doc, addNote(doc, { x: 99_999, y: -50 }))
  expect(note.place).toMatchObject({ x: tableSize.width - 196, y: 0 })
})

test('an answer goes with the note that it answers, an answer to an answer likewise', () => {
  const doc = open()
  const note = addNote(doc, 'image:bro')
  const answer = answerNote(doc, note)
  const second = answerNote(doc, answer)
  expect([answer, second].map((id) => the(doc, id).answers)).toEqual([note, note])
  moveNote(doc, note, { x: 50, y: 60 })
  expect(the(doc, second).place).toEqual(the(doc, note).place)
})

test('withdrawn, a note leaves its answers where it was, and comes back with every word', () => {
  const [mine, other] = [open(), open()]
  const note = addNote(mine, { x: 50, y: 60 }, 'Ro')
  const answer = answerNote(mine, note)
  moveNote(mine, note, { x: 70, y: 80 })
  bring(mine, other)
  withdrawNote(mine, note)
  noteText(other, note)?.insert(2, ' og tid')
  bring(other, mine)
  expect(the(mine, answer)).toMatchObject({ answers: null, place: { x: 70, y: 80 } })
  expect(readWithdrawnNotes(mine, table)).toMatchObject([{ id: note, text: 'Ro og tid' }])
  bringBackNote(mine, note)
  expect(readWithdrawnNotes(mine, table)).toEqual([])
  expect(the(mine, note)).toMatchObject({ text: 'Ro og tid', createdBy: mine.clientID })
  expect(the(mine, answer).answers).toBe(note)
})

test('an answer that is moved takes along what it answers and every other answer', () => {
  const doc = open()
  const note = addNote(doc, 'image:bro')
  const answers = [answerNote(doc, note), answerNote(doc, note)] as const
  moveNote(doc, answers[0], { x: 50, y: 60 })
  for (const id of [note, ...answers]) expect(the(doc, id).place).toMatchObject({ x: 50, y: 60 })
  moveNote(doc, answerNote(doc, answers[1]), 'keyword:mod')
  for (const id of [note, ...answers]) expect(the(doc, id).piece).toBe('keyword:mod')
  expect(answers.map((id) => the(doc, id).answers)).toEqual([note, note])
})

test('where the note that it answers is withdrawn an answer is moved by itself, and stays there', () => {
  const doc = open()
  const note = addNote(doc, { x: 50, y: 60 })
  const [moved, left] = [answerNote(doc, note), answerNote(doc, note)]
  withdrawNote(doc, note)
  const undo = createUndo(doc)
  moveNote(doc, moved, { x: 300, y: 400 })
  expect(the(doc, moved).place).toMatchObject({ x: 300, y: 400 })
  expect(the(doc, left).place).toMatchObject({ x: 50, y: 60 })
  undo.undo()
  expect(the(doc, moved).place).toMatchObject({ x: 50, y: 60 })
  undo.redo()
  const further = answerNote(doc, moved)
  moveNote(doc, further, 'image:bro')
  expect([moved, further].map((id) => the(doc, id).piece)).toEqual(['image:bro', 'image:bro'])
  bringBackNote(doc, note)
  expect(the(doc, note).place).toMatchObject({ x: 50, y: 60 })
  expect([moved, left, further].map((id) => the(doc, id).answers)).toEqual([null, note, moved])
})

test('a note that lies nowhere sound is answered all the same, and only what is sound is copied', () => {
  const doc = open()
  const damage: Record<string, (note: Y.Map<unknown>) => void> = {
    'a shared map for a piece': (note) => note.set('piece', new Y.Map()),
    'a shared map for a place': (note) => note.set('place', new Y.Map([['x', 1]])),
    'a list for a piece': (note) => note.set('piece', ['image:bro']),
    'no piece’s id': (note) => note.set('piece', 'bro'),
    'a piece’s id without end': (note) => note.set('piece', `image:${'o'.repeat(500)}`),
    // As only a changed page can write it.
    'a place that calls itself something else': (note) => {
      const content = note._map.get('place')?.content
      if (content instanceof Y.ContentAny) Object.assign(content.arr[0], { constructor: 7, more: 'and more' })
    },
  }
  for (const [what, spoil] of Object.entries(damage)) {
    const note = addNote(doc, { x: 50, y: 60 })
    const answered = answerNote(doc, note)
    spoil(notesOf(doc).get(note) as Y.Map<unknown>)
    const answer = notesOf(doc).get(answerNote(doc, answered, 'Ja')) as Y.Map<unknown>
    expect([what, answer.get('answers'), answer.has('piece')]).toEqual([what, note, false])
    expect(answer.get('place')).toEqual({ x: 50, y: 60, z: expect.any(Number) })
    expect(String(answer.get('text'))).toBe('Ja')
  }
  for (const entry of notesOf(doc).values())
    expect((entry as Y.Map<unknown>).get('text')).toBeInstanceOf(Y.Text)
})

test('answers that go in a ring, to nobody or of the wrong shape are notes by themselves', () => {
  const doc = open()
  const ids = ['image:bro', 'keyword:mod', 'keyword:mod'].map((piece) => addNote(doc, piece as 'keyword:mod'))
  const entry = (index: number) => notesOf(doc).get(ids[index] ?? '') as Y.Map<unknown>
  entry(0).set('answers', ids[1])
  entry(1).set('answers', ids[0])
  entry(2).set('answers', 7)
  entry(2).set('at', 'yesterday')
  expect(read(doc).notes.map(({ answers, at }) => [answers, typeof at])).toEqual([
    [null, 'number'],
    [null, 'number'],
    [null, 'object'],
  ])
})

test('a question is opened by one edit however often, and no undo closes it', () => {
  const doc = open()
  const undo = createUndo(doc)
  let updates = 0
  doc.on('update', () => {
    updates += 1
  })
  for (let turn = 0; turn < 3; turn += 1) openQuestion(doc, 'question:adfaerd-1')
  expect(updates).toBe(1)
  expect(undo.snapshot().canUndo).toBe(false)
  openedOf(doc).set('keyword:mod', true)
  openedOf(doc).set('question:adfaerd-2', 'yes')
  expect(read(doc).opened).toEqual(['question:adfaerd-1'])
})

test('a chain of 12,000 answers is read with a few looks at each note', () => {
  const doc = open()
  const ids = Array.from({ length: 12_000 }, () => newId())
  doc.transact(() => {
    for (const [index, id] of ids.entries()) {
      const entry = new Y.Map<unknown>([['order', index]])
      if (index > 0) entry.set('answers', ids[index - 1])
      else entry.set('piece', 'image:bro')
      notesOf(doc).set(id, entry)
    }
  })
  const { get } = Y.Map.prototype
  let looks = 0
  const spy = vi.spyOn(Y.Map.prototype, 'get').mockImplementation(function (this: Y.Map<unknown>, key) {
    if (key === 'answers') looks += 1
    if (looks > 2 * ids.length) throw new Error('looked at too often')
    return get.call(this, key)
  })
  const { notes } = read(doc)
  spy.mockRestore()
  expect(notes).toHaveLength(ids.length)
  expect(new Set(notes.slice(1).map(({ answers }) => answers))).toEqual(new Set([ids[0]]))
})
