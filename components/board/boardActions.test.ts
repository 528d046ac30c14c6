import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { agreementText } from '@/lib/board/editAgreement'
import { noteText } from '@/lib/board/editNote'
import { createBoardStore } from '@/lib/board/observe'
import { ownEdit } from '@/lib/board/schema'
import { seedBoard } from '@/lib/board/seed'
import { createUndo } from '@/lib/board/undo'
import { readConcepts } from '@/lib/concepts/readConcepts'
import type { PieceId } from '@/lib/domain/board'
import { tableOf } from '@/lib/domain/table'
import { createBoardActions } from './boardActions'

const concept = (await readConcepts('lib/concepts')).find((candidate) => candidate.isOffered)
if (!concept) throw new Error('no concept is offered')
const offered = concept
const section = offered.plan.sections[0]?.id ?? ''
const mod: PieceId = 'keyword:mod'

function sit() {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedBoard(offered))
  const store = createBoardStore(doc, offered)
  const actions = createBoardActions({ doc, undo: createUndo(doc), store }, offered, tableOf(offered))
  return {
    actions,
    doc,
    board: () => store.snapshot(),
    /** As a field writes it. */
    type: (text: Y.Text | undefined, words: string) => {
      if (!text) throw new Error('there is no such text')
      doc.transact(() => text.insert(text.length, words), ownEdit)
    },
  }
}

test('a removed agreement comes back whole, whatever has been done since, and nothing else is undone', () => {
  const { actions, doc, board, type } = sit()
  const agreement = actions.addAgreement(section, { words: 'Ro' })
  actions.withdrawAgreement(agreement)
  const note = actions.addNote(mod, 'Mod')
  actions.move(mod, { x: 500, y: 300 })
  type(noteText(doc, note), ' og tid')
  const since = board()
  expect(since.agreements).toEqual([])
  actions.bringBackAgreement(agreement)
  expect(board().agreements).toMatchObject([{ id: agreement, fields: { what: 'Ro' } }])
  expect(board().notes).toEqual(since.notes)
  expect(board().pieces).toEqual(since.pieces)
  actions.undo()
  expect(board().agreements).toEqual([])
  expect(board().notes).toEqual(since.notes)
})

test.each([
  ['removes an agreement', 'withdrawAgreement'],
  ['takes a note back', 'withdrawNote'],
  ['writes a note', 'addNote'],
  ['puts a note on the table', 'addTableNote'],
  ['answers a note', 'answerNote'],
  ['adds an agreement', 'addAgreement'],
] as const)('who %s right after a word takes back that act alone', (_, what) => {
  const { actions, doc, board, type } = sit()
  const agreement = actions.addAgreement(section, { words: 'Ro' })
  const gone = actions.addAgreement(section, { words: 'Tid' })
  const note = actions.addNote(mod, 'Mod')
  type(agreementText(doc, agreement, 'what'), ' hver morgen')
  const before = board()
  const acts = {
    withdrawAgreement: () => actions.withdrawAgreement(gone),
    withdrawNote: () => actions.withdrawNote(note),
    addNote: () => actions.addNote(mod),
    addTableNote: () => actions.addTableNote(),
    answerNote: () => actions.answerNote(note),
    addAgreement: () => actions.addAgreement(section),
  }
  acts[what]()
  expect(board()).not.toEqual(before)
  actions.undo()
  expect(board()).toEqual(before)
})
