import { expect, test } from 'vitest'
import { movePiece, movePieces, openQuestion } from '../board/edit'
import {
  addAgreement,
  agreementText,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  valueText,
} from '../board/editAgreement'
import { addNote, moveNote, noteText, withdrawNote } from '../board/editNote'
import type { Day } from '../domain/day'
import { newId, type PersonId } from '../domain/ids'
import { applyPatch, type BoardPatch, boardPatchSchema, diffRecords } from './boardPatch'
import { type BoardRecord, boardOf, recordOf } from './boardRecord'
import { openTable } from './testing/openTable'

const { open, read, sections, valueFor } = await openTable()

const empty: BoardRecord = { pieces: {}, notes: {}, planNotes: {}, agreements: {} }
const note = { piece: 'image:bro', text: 'Broen', createdBy: 7, order: 1 } as const

/** Freezes it all the way down, so that whoever changes it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) frozen(each)
  return Object.freeze(value)
}

/** As the standard's examples, which are about no board. */
const merge = (target: unknown, patch: unknown) => applyPatch(target as BoardRecord, patch as BoardPatch)

test.each([
  ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
  ['{"a":"b"}', '{"a":null}', '{}'],
  ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
  ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
  ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
  ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
  ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
  ['["a","b"]', '["c","d"]', '["c","d"]'],
  ['{"a":"b"}', '["c"]', '["c"]'],
  ['{"a":"foo"}', 'null', 'null'],
  ['{"a":"foo"}', '"bar"', '"bar"'],
  ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
  ['[1,2]', '{"a":"b","c":null}', '{"a":"b"}'],
  ['{}', '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
])('[HISTORY2] as in RFC 7396, appendix A: %s with %s is %s', (target, patch, result) => {
  expect(JSON.stringify(merge(JSON.parse(target), JSON.parse(patch)))).toBe(result)
})

test('[HISTORY2] a patch says only what has changed, and nothing when nothing has', () => {
  const doc = open()
  const kept = addNote(doc, 'image:bro')
  const gone = addNote(doc, 'image:bro')
  const plan = addAgreement(doc, sections[0] ?? '')
  const before = recordOf(read(doc))
  expect(diffRecords(before, recordOf(read(doc)))).toBeUndefined()
  const z = Object.keys(before.pieces).length + 1
  movePiece(doc, 'keyword:mod', { x: 300, y: 40 })
  noteText(doc, kept)?.insert(0, 'Broen')
  withdrawNote(doc, gone)
  agreementText(doc, plan, 'when')?.insert(0, 'Til maj')
  expect(diffRecords(before, recordOf(read(doc)))).toEqual({
    pieces: { 'keyword:mod': { x: 300, y: 40, z } },
    notes: { [kept]: { text: 'Broen' }, [gone]: null },
    agreements: { [plan]: { fields: { when: 'Til maj' } } },
  })
})

test('[HISTORY2] a patch, through JSON and its schema, makes the one record of the other and touches neither', () => {
  const doc = open()
  const gone = addNote(doc, 'image:bro')
  const before = frozen(recordOf(read(doc)))
  withdrawNote(doc, gone)
  noteText(doc, addNote(doc, 'keyword:mod'))?.insert(0, 'Mod')
  addAgreement(doc, sections[1] ?? '')
  movePiece(doc, 'keyword:mod', { x: 1, y: 2 })
  const after = frozen(recordOf(read(doc)))
  const patch = frozen(boardPatchSchema.parse(JSON.parse(JSON.stringify(diffRecords(before, after)))))
  expect(applyPatch(before, patch)).toEqual(after)
  const back = diffRecords(after, before)
  expect(back && applyPatch(after, back)).toEqual(before)
})

test('[HISTORY2] what is chosen in an agreement, and what is taken away, is in the patch', () => {
  const doc = open()
  const plan = addAgreement(doc, sections[0] ?? '', { valueFor })
  const [person, day] = [newId<PersonId>(), '2027-01-15' as Day]
  const before = frozen(recordOf(read(doc)))
  setWhen(doc, plan, { kind: 'date', on: day })
  setResponsible(doc, plan, person, true)
  valueText(doc, plan, 'citizens')?.insert(0, 'Ro')
  setPlanFollowUp(doc, day)
  const after = frozen(recordOf(read(doc)))
  const [there, back] = [diffRecords(before, after), diffRecords(after, before)]
  expect(there).toEqual({
    agreements: { [plan]: { when: day, responsible: { [person]: true }, values: { citizens: 'Ro' } } },
    followUpOn: day,
  })
  expect(back).toEqual({
    agreements: { [plan]: { when: null, responsible: null, values: null } },
    followUpOn: null,
  })
  for (const patch of [there, back])
    expect(boardPatchSchema.parse(JSON.parse(JSON.stringify(patch)))).toEqual(patch)
  expect(back && applyPatch(after, back)).toEqual(before)
})

test('[HISTORY2] what is opened, laid, taken away and moved is in the patch, and leads back to the board', () => {
  const doc = open()
  const note = addNote(doc, 'image:bro')
  movePieces(doc, new Map(), new Map([['keyword:mod', 'question:opgaver-1']]))
  const before = frozen(recordOf(read(doc)))
  openQuestion(doc, 'question:opgaver-1')
  movePieces(doc, new Map(), new Map([['keyword:mod', null]]))
  moveNote(doc, note, { x: 5, y: 6 })
  const after = recordOf(read(doc))
  const patch = diffRecords(before, after)
  expect(patch).toEqual({
    opened: { 'question:opgaver-1': true },
    laid: { 'keyword:mod': { to: null } },
    notes: { [note]: { piece: null, place: { x: 5, y: 6, z: 1 } } },
  })
  const stored = boardPatchSchema.parse(JSON.parse(JSON.stringify(patch)))
  expect(boardOf(applyPatch(before, stored))).toEqual(read(doc))
  const back = boardPatchSchema.parse(diffRecords(after, before))
  expect(applyPatch(after, back)).toEqual(before)
})

test('keys that objects inherit, and __proto__, are keys like any other', () => {
  const odd = { ...empty, notes: { constructor: note, toString: note } }
  const patch = diffRecords(empty, odd)
  expect(patch).toEqual({ notes: { constructor: note, toString: note } })
  expect(patch && applyPatch(empty, patch)).toEqual(odd)
  expect(diffRecords(odd, empty)).toEqual({ notes: { constructor: null, toString: null } })

  const hostile = JSON.parse('{"__proto__":{"polluted":1},"notes":{"__proto__":{"polluted":1}}}')
  const result = applyPatch(empty, hostile)
  expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  expect(Object.getPrototypeOf(result.notes)).toBe(Object.prototype)
  expect(Object.hasOwn(result.notes, '__proto__')).toBe(true)
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  expect(Object.keys(boardPatchSchema.parse(hostile))).toEqual(['notes'])
})

test.each([
  ['{"pieces":{"keyword:mod":{"x":"1"}}}'],
  ['{"pieces":{"mod":{"x":1}}}'],
  ['{"notes":[]}'],
  ['{"notes":null}'],
  ['{"agreements":{"a":{"fields":null}}}'],
  ['null'],
])('what is no patch of a board is refused by the schema: %s', (json) => {
  expect(boardPatchSchema.safeParse(JSON.parse(json)).success).toBe(false)
})
