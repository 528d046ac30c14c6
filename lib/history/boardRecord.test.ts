import { expect, test } from 'vitest'
import { movePieces, openQuestion, planNotesText } from '../board/edit'
import {
  addAgreement,
  agreementText,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  valueText,
} from '../board/editAgreement'
import { addNote, answerNote, noteText } from '../board/editNote'
import { notesOf } from '../board/schema'
import type { Day } from '../domain/day'
import { newId, type PersonId } from '../domain/ids'
import { boardOf, boardRecordSchema, recordOf } from './boardRecord'
import { bring, openTable } from './testing/openTable'

const { open, read, sections, valueFor } = await openTable()
const day = '2027-01-15' as Day
const section = sections[0] ?? ''

function filled() {
  const doc = open()
  for (const words of ['Broen', 'Æblet “faldt” 🍎', ''])
    noteText(doc, addNote(doc, 'image:bro'))?.insert(0, words)
  agreementText(doc, addAgreement(doc, section), 'what')?.insert(0, 'Onsdag')
  const full = addAgreement(doc, section, { valueFor, origin: { kind: 'piece', piece: 'image:bro' } })
  setWhen(doc, full, { kind: 'week', year: 2027, week: 6 })
  setResponsible(doc, full, newId<PersonId>(), true)
  setResponsible(doc, full, newId<PersonId>(), true)
  setFollowUpOn(doc, full, day)
  setFor(doc, full, newId<PersonId>())
  valueText(doc, full, 'citizens')?.insert(0, 'Ro')
  setPlanFollowUp(doc, day)
  const note = addNote(doc, { x: 300, y: 40 }, 'På bordet')
  answerNote(doc, note)
  openQuestion(doc, 'question:opgaver-1')
  openQuestion(doc, 'question:adfaerd-1')
  const laid = new Map([
    ['keyword:mod', 'question:opgaver-1'],
    ['image:bro', null],
  ] as const)
  movePieces(doc, new Map(), laid)
  planNotesText(doc, section)?.insert(0, 'Ro\nog tid')
  return doc
}

test('[HISTORY1] a board becomes a record and back, also through JSON and its schema', () => {
  const board = read(filled())
  expect(board.notes).toHaveLength(5)
  expect(board.opened).toEqual(['question:adfaerd-1', 'question:opgaver-1'])
  expect(board.laid).toEqual({ 'keyword:mod': 'question:opgaver-1', 'image:bro': null })
  expect(board.agreements).toHaveLength(2)
  expect(boardOf(recordOf(board))).toEqual(board)
  const stored: unknown = JSON.parse(JSON.stringify(recordOf(board)))
  expect(boardOf(boardRecordSchema.parse(stored))).toEqual(board)
})

test('[HISTORY1] notes and agreements come back in order, then by id, however the keys were stored', () => {
  const [a, b] = [open(), open()]
  // Made apart, both are the first: only the id tells them from each other.
  const ids = [addNote(a, 'image:bro'), addNote(b, 'image:bro')]
  const plans = [addAgreement(a, section), addAgreement(b, section)]
  bring(b, a)
  const board = read(a)
  expect(board.notes.map(({ order }) => order)).toEqual([1, 1])
  expect(board.notes.map(({ id }) => id)).toEqual(ids.toSorted())
  const { notes, agreements, ...record } = recordOf(board)
  for (const turn of [<T>(list: T[]) => list, <T>(list: T[]) => list.toReversed()]) {
    const stored = {
      ...record,
      notes: Object.fromEntries(turn(Object.entries(notes))),
      agreements: Object.fromEntries(turn(Object.entries(agreements))),
    }
    expect(boardOf(stored)).toEqual(board)
    expect(boardOf(stored).agreements.map(({ id }) => id)).toEqual(plans.toSorted())
  }
})

test('[HISTORY2] a record holds no null and no list, whatever a document holds', () => {
  const doc = filled()
  for (const [id, entry] of notesOf(doc)) if (id && entry) notesOf(doc).set(`${id}-null`, null)
  doc.getMap('pieces').set('keyword:mod', { x: Number.NaN, y: null, z: 1 })
  doc.getMap('pieces').set('keyword:feedback', null)
  const values: unknown[] = []
  JSON.parse(JSON.stringify(recordOf(read(doc))), (_key, value: unknown) => {
    values.push(value)
    return value
  })
  expect(values.length).toBeGreaterThan(200)
  expect(values.filter((value) => value === null || value === undefined || Array.isArray(value))).toEqual([])
})

test('the schema takes no null where a value belongs', () => {
  const record = recordOf(read(filled()))
  expect(boardRecordSchema.safeParse(record).success).toBe(true)
  const [id = ''] = Object.keys(record.notes)
  const broken = { ...record, notes: { ...record.notes, [id]: { ...record.notes[id], text: null } } }
  expect(boardRecordSchema.safeParse(broken).success).toBe(false)
  expect(boardRecordSchema.safeParse({ ...record, planNotes: { [section]: null } }).success).toBe(false)
  expect(boardRecordSchema.safeParse({ ...record, pieces: { 'pawn:a': { x: 1, y: 1, z: 1 } } }).success).toBe(
    false,
  )
})

test('an id that JSON cannot carry is left out, and harms nobody', () => {
  const doc = filled()
  const note = notesOf(doc).get([...notesOf(doc).keys()][0] ?? '')
  expect(note).toBeDefined()
  const board = read(doc)
  const [first] = board.notes
  if (!first) throw new Error('no note')
  const hostile = { ...board, notes: [...board.notes, { ...first, id: '__proto__' as typeof first.id }] }
  expect(boardOf(recordOf(hostile))).toEqual(board)
  expect(Object.getPrototypeOf(recordOf(hostile).notes)).toBe(Object.prototype)
})

test('[HISTORY1] a record from before agreements had dates and people is read, and equals the board’s of today', () => {
  const doc = open()
  agreementText(doc, addAgreement(doc, section, { valueFor }), 'what')?.insert(0, 'Onsdag')
  const record = recordOf(read(doc))
  expect(Object.keys(record)).toEqual(['pieces', 'notes', 'planNotes', 'agreements'])
  expect(Object.values(record.agreements).map((agreement) => Object.keys(agreement))).toEqual([
    ['section', 'fields', 'createdBy', 'order'],
  ])
  expect(boardOf(boardRecordSchema.parse(record))).toEqual(read(doc))
})
