import { expect, test } from 'vitest'
import type { BoardAgreement } from './agreement'
import type { BoardNote, PieceId } from './board'
import { type AgreementId, type NoteId, newId } from './ids'
import { notesToDraw, sectionOf } from './notesToDraw'
import { laid, table } from './testing/testTable'

const noteOn = (piece: PieceId, text = 'Ro'): BoardNote => ({
  id: newId<NoteId>(),
  piece,
  place: null,
  answers: null,
  text,
  createdBy: 1,
  at: null,
  order: 1,
})

test('a perspective’s own notes with words are counted until an agreement has been made of them', () => {
  const notes = [
    noteOn('question:struktur-1'),
    noteOn('question:struktur-2', ' '),
    noteOn('question:opgaver-1'),
    noteOn('image:bro'),
  ]
  const [first] = notes
  if (!first) throw new Error('no note')
  const board = { ...laid, notes }
  expect(notesToDraw(board, table, 'struktur')).toEqual([first])
  const drawn: BoardAgreement = {
    id: newId<AgreementId>(),
    section: 'opgaver',
    fields: { what: '', when: '', who: '', responsible: '', followUp: '', value: '' },
    when: null,
    responsible: [],
    followUpOn: null,
    values: {},
    for: null,
    origin: { kind: 'note', note: first.id },
    carriedFrom: null,
    createdBy: 1,
    order: 1,
  }
  expect(notesToDraw({ ...board, agreements: [drawn] }, table, 'struktur')).toEqual([])
})

test('a question belongs to its perspective’s section, where that holds agreements; other pieces to none', () => {
  const question = table.byId.get('question:struktur-1')
  const image = table.byId.get('image:bro')
  if (!question || !image) throw new Error('the pieces are not there')
  const title = { da: 'Struktur', en: 'Structure' }
  const section = { id: 'struktur', title, holds: ['notes' as const, 'agreements' as const] }
  expect(sectionOf(question, [section])).toBe(section)
  expect(sectionOf(question, [{ ...section, holds: ['notes'] }])).toBeUndefined()
  expect(sectionOf(image, [section])).toBeUndefined()
})
