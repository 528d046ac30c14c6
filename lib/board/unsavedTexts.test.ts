import { beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { readConcepts } from '../concepts/readConcepts'
import type { Concept } from '../domain/concept'
import { openBoardDocument } from './document'
import { movePiece, planNotesText } from './edit'
import { addAgreement, agreementText } from './editAgreement'
import { addNote, noteText, withdrawNote } from './editNote'
import { seedBoard } from './seed'
import { unsavedTexts } from './unsavedTexts'

let concept: Concept
beforeAll(async () => {
  const found = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
  if (!found) throw new Error('no concept is offered')
  concept = found
})

const clocksOf = (doc: Y.Doc) => Y.decodeStateVector(Y.encodeStateVector(doc))

/** What the server holds, and a browser that has all of it. */
function table() {
  const server = openBoardDocument()
  Y.applyUpdate(server, seedBoard(concept))
  const shared = addNote(server, 'image:bro')
  noteText(server, shared)?.insert(0, 'Broen.')
  const doc = openBoardDocument()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server))
  return { server, doc, shared }
}

test('what the server holds is not given back, however it was moved or deleted since', () => {
  const { doc, shared } = table()
  const confirmed = clocksOf(doc)
  movePiece(doc, 'keyword:mod', { x: 5, y: 5 })
  noteText(doc, shared)?.delete(0, 1)
  expect(unsavedTexts(doc, confirmed)).toEqual([])
})

test('each text that holds more than the server is given back whole, in the order of the board', () => {
  const { doc, shared } = table()
  const confirmed = clocksOf(doc)
  const sections = concept.plan.sections.map((section) => section.id)
  const [first = '', second = ''] = sections
  const late = addAgreement(doc, second)
  agreementText(doc, late, 'what')?.insert(0, 'i anden del')
  const early = addAgreement(doc, first)
  agreementText(doc, early, 'when')?.insert(0, 'hver uge')
  agreementText(doc, early, 'what')?.insert(0, 'i første del')
  planNotesText(doc, second)?.insert(0, 'noter to')
  planNotesText(doc, first)?.insert(0, 'noter et')
  const fresh = addNote(doc, 'keyword:mod')
  noteText(doc, fresh)?.insert(0, ' en ny note ')
  noteText(doc, shared)?.insert(6, ' Og vandet.')
  expect(unsavedTexts(doc, confirmed)).toEqual([
    'Broen. Og vandet.',
    'en ny note',
    'noter et',
    'noter to',
    'i første del',
    'hver uge',
    'i anden del',
  ])
})

test('what is withdrawn, empty or deleted again is not given back', () => {
  const { doc, shared } = table()
  const confirmed = clocksOf(doc)
  noteText(doc, shared)?.insert(0, 'x')
  noteText(doc, shared)?.delete(0, 1)
  const gone = addNote(doc, 'keyword:mod')
  noteText(doc, gone)?.insert(0, 'taget tilbage')
  withdrawNote(doc, gone)
  addNote(doc, 'keyword:mod')
  expect(unsavedTexts(doc, confirmed)).toEqual([])
})

test('another’s words that the server sent are not this copy’s own', () => {
  const { doc, server, shared } = table()
  const before = clocksOf(doc)
  noteText(server, shared)?.insert(0, 'Andres ord. ')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server, Y.encodeStateVector(doc)))
  expect(unsavedTexts(doc, clocksOf(server))).toEqual([])
  expect(unsavedTexts(doc, before)).toEqual(['Andres ord. Broen.'])
})

test('values of the wrong shape are as if they were not there', () => {
  const { doc } = table()
  const confirmed = clocksOf(doc)
  doc.getMap('notes').set('a', new Y.Map([['text', 'no text']]))
  doc.getMap('planNotes').set('b', 7)
  doc.getMap('agreements').set('c', new Y.Map([['section', 9]]))
  expect(unsavedTexts(doc, confirmed)).toEqual([])
})
