import { expect, test } from 'vitest'
import * as Y from 'yjs'
import type { Day } from '../domain/day'
import { type NoteId, newId, type PersonId } from '../domain/ids'
import { bring, openTable, stateOf } from '../history/testing/openTable'
import { authorsSince } from './authorsSince'
import { movePiece, planNotesText } from './edit'
import {
  addAgreement,
  agreementText,
  setFollowUpOn,
  setPlanFollowUp,
  setResponsible,
  valueText,
  withdrawAgreement,
} from './editAgreement'
import { addNote, noteText, withdrawNote } from './editNote'
import { agreementsOf, notesOf, piecesOf, planNotesOf, responsibleKey, seedClient, valueKey } from './schema'
import { createUndo } from './undo'

const { open, sections } = await openTable()
const section = sections[0] ?? ''
const day = '2027-01-15' as Day
const person = newId<PersonId>()
const never = new Map<number, number>()

/** Two clients of one board, and what brings them level. */
function pair() {
  const [anne, bo] = [open(), open()]
  return {
    anne,
    bo,
    meet() {
      bring(anne, bo)
      bring(bo, anne)
    },
  }
}

test('[HISTORY5] a piece is its last mover’s; untouched, the server’s', () => {
  const { anne, bo, meet } = pair()
  movePiece(anne, 'keyword:mod', { x: 1, y: 1 })
  movePiece(anne, 'keyword:feedback', { x: 1, y: 1 })
  meet()
  movePiece(bo, 'keyword:mod', { x: 2, y: 2 })
  meet()
  const { places } = authorsSince(anne, stateOf(anne))
  expect(places.get('keyword:mod')).toBe(bo.clientID)
  expect(places.get('keyword:feedback')).toBe(anne.clientID)
  expect(places.get('keyword:ledelse')).toBe(seedClient)
  expect(places.size).toBe(52)
})

test('[HISTORY5] creator, withdrawer and writers of a note and an agreement', () => {
  const { anne, bo, meet } = pair()
  const note = addNote(anne, 'image:bro')
  const plan = addAgreement(bo, section)
  meet()
  const since = stateOf(anne)
  noteText(bo, note)?.insert(0, 'Broen')
  agreementText(anne, plan, 'when')?.insert(0, 'maj')
  planNotesText(anne, section)?.insert(0, 'Ro')
  meet()
  planNotesText(bo, section)?.insert(2, '!')
  withdrawAgreement(anne, plan)
  meet()
  const authors = authorsSince(bo, since)
  expect(authors.notes.get(note)).toMatchObject({
    createdBy: anne.clientID,
    isNew: false,
    withdrawnBy: undefined,
    parts: { text: new Set([bo.clientID]) },
  })
  const [nobody, writer] = [new Set(), new Set([anne.clientID])]
  expect(authors.agreements.get(plan)).toMatchObject({
    createdBy: bo.clientID,
    isNew: false,
    withdrawnBy: anne.clientID,
    parts: { what: nobody, when: writer, who: nobody, responsible: nobody, followUp: nobody, value: nobody },
  })
  expect(authors.planNotes.get(section)).toEqual(new Set([anne.clientID, bo.clientID]))
  expect(authorsSince(bo, never).notes.get(note)?.isNew).toBe(true)
})

test('[HISTORY5] only what is new counts, also where it was typed on to older words of the same client', () => {
  const { anne, bo, meet } = pair()
  const note = addNote(anne, 'image:bro')
  noteText(anne, note)?.insert(0, 'Bro')
  meet()
  noteText(bo, note)?.insert(3, 'en')
  meet()
  const since = stateOf(anne)
  expect(authorsSince(anne, since).notes.get(note)?.parts.text).toEqual(new Set())
  const plan = planNotesText(anne, section)
  plan?.insert(0, 'R')
  const between = stateOf(anne)
  plan?.insert(1, 'o')
  expect(plan?._start?.length).toBe(2)
  expect(authorsSince(anne, between).planNotes.get(section)).toEqual(new Set([anne.clientID]))
  expect(authorsSince(anne, stateOf(anne)).planNotes.get(section)).toEqual(new Set())
})

test('[HISTORY5] what was typed and deleted again has no writer; what was only deleted neither', () => {
  const { anne, bo, meet } = pair()
  planNotesText(anne, section)?.insert(0, 'Ro og tid')
  meet()
  const since = stateOf(anne)
  planNotesText(bo, section)?.insert(0, 'xyz')
  planNotesText(bo, section)?.delete(0, 5)
  meet()
  expect(planNotesText(anne, section)?.toString()).toBe(' og tid')
  expect(authorsSince(anne, since).planNotes.get(section)).toEqual(new Set())
  // Nor in a document that still holds the deleted words, as one with an undo does.
  const keeping = new Y.Doc({ gc: false })
  bring(anne, keeping)
  const own = stateOf(keeping)
  planNotesText(keeping, section)?.insert(0, 'abc')
  planNotesText(keeping, section)?.delete(0, 3)
  expect(authorsSince(keeping, own).planNotes.get(section)).toEqual(new Set())
})

test('[HISTORY5] an undo is the undoer’s: a place set anew has an author, a flag or a note taken away none', () => {
  const { anne, bo, meet } = pair()
  const note = addNote(anne, 'image:bro')
  movePiece(anne, 'keyword:mod', { x: 1, y: 1 })
  meet()
  const undo = createUndo(bo)
  movePiece(bo, 'keyword:mod', { x: 2, y: 2 })
  withdrawNote(bo, note)
  meet()
  expect(authorsSince(anne, never).notes.get(note)?.withdrawnBy).toBe(bo.clientID)
  const since = stateOf(anne)
  undo.undo()
  meet()
  const authors = authorsSince(anne, since)
  expect(authors.places.get('keyword:mod')).toBe(bo.clientID)
  expect(authors.notes.get(note)).toMatchObject({ withdrawnBy: undefined, isNew: false })
  notesOf(bo).delete(note)
  meet()
  expect(authorsSince(anne, since).notes.has(note)).toBe(false)
})

test('[HISTORY5] the same authors after the document was stored and loaded without its deleted words', () => {
  const { anne, bo, meet } = pair()
  const note = addNote(anne, 'image:bro')
  noteText(anne, note)?.insert(0, 'Broen')
  meet()
  const since = stateOf(anne)
  noteText(bo, note)?.delete(1, 3)
  noteText(bo, note)?.insert(1, 'øde æbl')
  movePiece(bo, 'image:bro', { x: 9, y: 9 })
  meet()
  const loaded = new Y.Doc()
  bring(anne, loaded)
  expect(authorsSince(loaded, since)).toEqual(authorsSince(anne, since))
  expect(authorsSince(loaded, since).notes.get(note)?.parts.text).toEqual(new Set([bo.clientID]))
})

test('[HISTORY5] what is chosen in an agreement is of whoever chose it, also when it was taken away', () => {
  const { anne, bo, meet } = pair()
  const plan = addAgreement(anne, section, { valueFor: ['citizens'] })
  setFollowUpOn(anne, plan, day)
  meet()
  const since = stateOf(anne)
  setFollowUpOn(bo, plan, null)
  setPlanFollowUp(bo, day)
  setResponsible(anne, plan, person, true)
  valueText(anne, plan, 'citizens')?.insert(0, 'Ro')
  meet()
  const authors = authorsSince(anne, since)
  const [annes, bos] = [new Set([anne.clientID]), new Set([bo.clientID])]
  expect(authors.agreements.get(plan)?.parts).toMatchObject({
    followUpOn: bos,
    [responsibleKey(person)]: annes,
    [valueKey('citizens')]: annes,
    section: new Set(),
  })
  expect(authors.followUpOn).toEqual(bos)
})

test('what has the wrong shape is as if it were not there', () => {
  expect(authorsSince(new Y.Doc(), never)).toEqual({
    places: new Map(),
    opened: new Map(),
    laid: new Map(),
    notes: new Map(),
    planNotes: new Map(),
    agreements: new Map(),
    followUpOn: new Set(),
  })
  const doc = open()
  const [a, b, c, d] = Array.from({ length: 4 }, () => newId<NoteId>())
  piecesOf(doc).delete('keyword:mod')
  piecesOf(doc).set('keyword:feedback', 'nonsense')
  notesOf(doc).set(a ?? '', 'not a map')
  notesOf(doc).set(b ?? '', new Y.Map<unknown>([['text', 'not a text']]))
  notesOf(doc).set(c ?? '', new Y.Map<unknown>([['withdrawn', 'perhaps']]))
  agreementsOf(doc).set(d ?? '', new Y.Array())
  // An id that is none of ours would be dropped by whatever keeps the board as plain data.
  notesOf(doc).set('__proto__', new Y.Map<unknown>([['text', new Y.Text()]]))
  planNotesOf(doc).set(section, 7)
  planNotesText(doc, sections[1] ?? '')?.insertEmbed(0, new Y.Map())
  planNotesText(doc, sections[1] ?? '')?.format(0, 1, { bold: true })
  const authors = authorsSince(doc, never)
  expect(authors.places.has('keyword:mod')).toBe(false)
  expect(authors.places.get('keyword:feedback')).toBe(doc.clientID)
  expect([...authors.notes.keys()]).toEqual([b, c])
  for (const note of authors.notes.values()) {
    expect(note).toMatchObject({ createdBy: doc.clientID, isNew: true, withdrawnBy: undefined })
  }
  expect(authors.agreements.size).toBe(0)
  expect(authors.planNotes.get(section)).toEqual(new Set())
  expect(authors.planNotes.get(sections[1] ?? '')).toEqual(new Set())
})
