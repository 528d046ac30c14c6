import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { authorsSince } from '../board/authorsSince'
import { movePiece, movePieces, openQuestion, planNotesText } from '../board/edit'
import {
  addAgreement,
  agreementText,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  withdrawAgreement,
} from '../board/editAgreement'
import { addNote, answerNote, bringBackNote, moveNote, noteText, withdrawNote } from '../board/editNote'
import { notesOf, piecesOf } from '../board/schema'
import { createUndo } from '../board/undo'
import type { Day } from '../domain/day'
import { newId, type PersonId } from '../domain/ids'
import { actsBetween } from './actsBetween'
import { bring, openTable, stateOf } from './testing/openTable'

const { open, read, sections, table } = await openTable()
const [section = '', otherSection = ''] = sections
const [anne, bo] = [newId<PersonId>(), newId<PersonId>()]
const joinable = table.pieces.find((piece) => piece.kind === 'question')
if (joinable?.kind !== 'question') throw new Error('no question piece')

/**
 * A table at which Anne sits with two tabs and Bo with one. `acts(people)` brings all level and tells what was done
 * since it was last called, `people` being those who took part by the log.
 */
function sit() {
  const server = open()
  const [annes, annesOther, bos] = [open(), open(), open()]
  const persons = new Map([
    [annes.clientID, anne],
    [annesOther.clientID, anne],
    [bos.clientID, bo],
  ])
  const docs: Y.Doc[] = [annes, annesOther, bos]
  const meet = () => {
    for (const doc of docs) bring(doc, server)
    for (const doc of docs) bring(server, doc)
  }
  let before = read(server)
  let since = stateOf(server)
  const acts = (...people: PersonId[]) => {
    meet()
    const after = read(server)
    const personOf = (client: number) => persons.get(client) ?? null
    const authors = authorsSince(server, since)
    const found = actsBetween({ before, after, table, authors, personOf, people })
    before = after
    since = stateOf(server)
    return found
  }
  return { server, annes, annesOther, bos, meet, acts }
}

test('[HISTORY6] nothing was done on the way to the first moment, nor while the board was quiet', () => {
  const { server, annes, acts } = sit()
  movePiece(annes, 'keyword:mod', { x: 1, y: 1 })
  bring(annes, server)
  const authors = authorsSince(server, new Map())
  const first = {
    before: undefined,
    after: read(server),
    table,
    authors,
    personOf: () => anne,
    people: [anne],
  }
  expect(actsBetween(first)).toEqual([])
  acts(anne)
  expect(acts(anne, bo)).toEqual([])
})

test('[HISTORY6] pieces are moved, and joined when they come to lie in their place', () => {
  const { annes, bos, meet, acts } = sit()
  movePiece(annes, joinable.id, joinable.slot)
  movePiece(bos, 'keyword:mod', joinable.slot)
  expect(acts(anne, bo)).toEqual([
    { by: anne, kind: 'joined', piece: joinable.id },
    { by: bo, kind: 'moved', piece: 'keyword:mod' },
  ])
  // Lifted and laid back: it lay there before.
  movePiece(bos, joinable.id, { x: 5, y: 5 })
  movePiece(bos, joinable.id, joinable.slot)
  expect(acts(bo)).toEqual([{ by: bo, kind: 'moved', piece: joinable.id }])
  movePiece(annes, joinable.id, { x: 5, y: 5 })
  meet()
  movePiece(bos, joinable.id, { x: 6, y: 6 })
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'moved', piece: joinable.id }])
})

test('[HISTORY6] a note is noted with its words by its creator, then written by whoever writes in it', () => {
  const { annes, annesOther, bos, meet, acts } = sit()
  const note = addNote(annes, 'image:bro')
  noteText(annes, note)?.insert(0, 'Broen')
  expect(acts(anne)).toEqual([{ by: anne, kind: 'noted', note }])
  noteText(annes, note)?.insert(0, 'a')
  noteText(annesOther, note)?.insert(0, 'b')
  noteText(bos, note)?.insert(0, 'c')
  noteText(bos, note)?.insert(3, 'd')
  const acted = acts(anne, bo)
  expect(acted).toHaveLength(2)
  expect(acted).toEqual(
    expect.arrayContaining([
      { by: anne, kind: 'noteWritten', note },
      { by: bo, kind: 'noteWritten', note },
    ]),
  )
  // Two hands in one new note: both are told of, the creator once.
  const shared = addNote(bos, 'keyword:mod')
  noteText(bos, shared)?.insert(0, 'Mod')
  meet()
  noteText(annes, shared)?.insert(0, 'Over')
  expect(acts(anne, bo)).toEqual([
    { by: bo, kind: 'noted', note: shared },
    { by: anne, kind: 'noteWritten', note: shared },
  ])
})

test('[HISTORY6] what was only deleted is the act of whoever took part alone, else of nobody known', () => {
  const { annes, bos, acts } = sit()
  const note = addNote(annes, 'image:bro')
  noteText(annes, note)?.insert(0, 'Broen')
  planNotesText(annes, section)?.insert(0, 'Ro')
  acts(anne)
  noteText(bos, note)?.delete(0, 1)
  expect(acts(bo, bo)).toEqual([{ by: bo, kind: 'noteWritten', note }])
  noteText(bos, note)?.delete(0, 1)
  expect(acts(anne, bo)).toEqual([{ by: null, kind: 'noteWritten', note }])
  planNotesText(bos, section)?.delete(0, 1)
  expect(acts()).toEqual([{ by: null, kind: 'planNoted', section }])
  // The one who wrote is named, and nobody is guessed at for what was deleted beside it.
  noteText(bos, note)?.delete(0, 1)
  noteText(annes, note)?.insert(0, 'x')
  expect(acts(anne, bo)).toEqual([{ by: anne, kind: 'noteWritten', note }])
})

test('[HISTORY6] notes are withdrawn by whoever took them away; made and withdrawn in between leaves no act', () => {
  const { annes, bos, meet, acts } = sit()
  const note = addNote(annes, 'image:bro')
  acts(anne)
  noteText(annes, note)?.insert(0, 'Nej')
  withdrawNote(bos, note)
  withdrawNote(annes, addNote(annes, 'image:bro'))
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'noteWithdrawn', note }])
  const other = addNote(annes, 'image:bro')
  acts(anne)
  notesOf(bos).delete(other)
  meet()
  expect(acts(anne, bo)).toEqual([{ by: null, kind: 'noteWithdrawn', note: other }])
})

test('[HISTORY6] a question is turned to, and a keyword laid to it and taken away, by whoever did so', () => {
  const { annes, bos, meet, acts } = sit()
  openQuestion(annes, joinable.id)
  movePieces(bos, new Map([['keyword:mod', { x: 4, y: 4 }]]), new Map([['keyword:mod', joinable.id]]))
  expect(acts(anne, bo)).toEqual([
    { by: bo, kind: 'moved', piece: 'keyword:mod' },
    { by: anne, kind: 'turnedTo', piece: joinable.id },
    { by: bo, kind: 'laid', piece: 'keyword:mod', to: joinable.id },
  ])
  meet()
  movePieces(annes, new Map(), new Map([['keyword:mod', null]]))
  expect(acts(anne, bo)).toEqual([{ by: anne, kind: 'takenAway', piece: 'keyword:mod' }])
})

test('[HISTORY6] what the server lays to a question, bringing an older board up to date, nobody laid then', () => {
  const { server, bos, acts } = sit()
  movePieces(server, new Map(), new Map([['keyword:mod', joinable.id]]))
  expect(acts(anne)).toEqual([])
  expect(read(server).laid).toEqual({ 'keyword:mod': joinable.id })
  movePieces(server, new Map(), new Map([['keyword:mod', null]]))
  expect(acts(anne)).toEqual([])
  movePieces(bos, new Map(), new Map([['keyword:mod', joinable.id]]))
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'laid', piece: 'keyword:mod', to: joinable.id }])
})

test('[HISTORY6] a note is moved by whoever lays it elsewhere, and brought back by whoever does', () => {
  const { annes, bos, meet, acts } = sit()
  const note = addNote(annes, { x: 10, y: 10 }, 'Ro')
  answerNote(annes, note)
  acts(anne)
  moveNote(bos, note, 'image:bro')
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'noteMoved', note }])
  meet()
  moveNote(annes, note, { x: 20, y: 20 })
  expect(acts(anne, bo)).toEqual([{ by: anne, kind: 'noteMoved', note }])
  withdrawNote(annes, note)
  acts(anne)
  bringBackNote(annes, note)
  expect(acts(anne, bo)).toEqual([{ by: anne, kind: 'noted', note }])
})

test('[HISTORY6] whoever moves an answer moves what it answers, and it alone where that is withdrawn', () => {
  const { annes, bos, meet, acts } = sit()
  const note = addNote(annes, { x: 10, y: 10 }, 'Ro')
  const answer = answerNote(annes, note)
  acts(anne)
  moveNote(bos, answer, 'image:bro')
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'noteMoved', note }])
  // In one and the same moment, and in one by itself.
  withdrawNote(annes, note)
  meet()
  moveNote(bos, answer, { x: 20, y: 20 })
  expect(acts(anne, bo)).toEqual([
    { by: anne, kind: 'noteWithdrawn', note },
    { by: bo, kind: 'noteMoved', note: answer },
  ])
  moveNote(annes, answer, 'keyword:mod')
  expect(acts(anne, bo)).toEqual([{ by: anne, kind: 'noteMoved', note: answer }])
})

test('[HISTORY6] a note that an undo brings back is not its creator’s act', () => {
  const { annes, bos, meet, acts } = sit()
  const note = addNote(annes, 'image:bro')
  noteText(annes, note)?.insert(0, 'Broen')
  meet()
  const undo = createUndo(bos)
  withdrawNote(bos, note)
  acts(anne, bo)
  undo.undo()
  expect(acts(bo)).toEqual([{ by: bo, kind: 'noted', note }])
  undo.redo()
  expect(acts(bo)).toEqual([{ by: bo, kind: 'noteWithdrawn', note }])
  undo.undo()
  expect(acts(anne, bo)).toEqual([{ by: null, kind: 'noted', note }])
})

test('[HISTORY6] the plan: agreed, written, withdrawn and noted, each once a person however many fields', () => {
  const { annes, bos, acts } = sit()
  const agreement = addAgreement(annes, section)
  agreementText(annes, agreement, 'what')?.insert(0, 'Kursus')
  planNotesText(bos, otherSection)?.insert(0, 'Ro')
  expect(acts(anne, bo)).toEqual([
    { by: bo, kind: 'planNoted', section: otherSection },
    { by: anne, kind: 'agreed', agreement },
  ])
  agreementText(bos, agreement, 'when')?.insert(0, 'maj')
  agreementText(bos, agreement, 'who')?.insert(0, 'Bo')
  agreementText(annes, agreement, 'what')?.delete(0, 2)
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'agreementWritten', agreement }])
  withdrawAgreement(annes, agreement)
  expect(acts(anne)).toEqual([{ by: anne, kind: 'agreementWithdrawn', agreement }])
})

test('[HISTORY6] what is chosen in an agreement is written in it; the day of meeting again is its own act', () => {
  const { annes, bos, acts } = sit()
  const agreement = addAgreement(annes, section)
  acts(anne)
  setResponsible(bos, agreement, anne, true)
  setWhen(annes, agreement, { kind: 'ongoing' })
  setPlanFollowUp(bos, '2027-01-15' as Day)
  const acted = acts(anne, bo)
  expect(acted).toHaveLength(3)
  expect(acted).toEqual(
    expect.arrayContaining([
      { by: anne, kind: 'agreementWritten', agreement },
      { by: bo, kind: 'agreementWritten', agreement },
      { by: bo, kind: 'followUpChosen' },
    ]),
  )
  setResponsible(annes, agreement, anne, false)
  setPlanFollowUp(annes, null)
  expect(acts(anne, bo)).toEqual([
    { by: anne, kind: 'agreementWritten', agreement },
    { by: anne, kind: 'followUpChosen' },
  ])
})

test('[HISTORY6] the server’s own edits, and clients of nobody known, are nobody’s acts', () => {
  const { server, annes, acts } = sit()
  const note = addNote(annes, 'image:bro')
  acts(anne)
  movePiece(server, 'keyword:mod', { x: 4, y: 4 })
  noteText(server, note)?.insert(0, 'Fra før')
  expect(acts(anne)).toEqual([
    { by: null, kind: 'moved', piece: 'keyword:mod' },
    { by: null, kind: 'noteWritten', note },
  ])
})

test('a piece that a damaged value takes off the table is moved by whoever set it', () => {
  const { bos, acts } = sit()
  piecesOf(bos).set('keyword:mod', 'nonsense')
  expect(acts(anne, bo)).toEqual([{ by: bo, kind: 'moved', piece: 'keyword:mod' }])
})
