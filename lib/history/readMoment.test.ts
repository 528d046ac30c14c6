import { expect, test } from 'vitest'
import { movePiece } from '../board/edit'
import { addNote } from '../board/editNote'
import type { AgreementId, NoteId, PersonId } from '../domain/ids'
import { diffRecords } from './boardPatch'
import { recordOf } from './boardRecord'
import type { Act } from './moment'
import { readMoment } from './readMoment'
import { openTable } from './testing/openTable'

const { open, read } = await openTable()
const doc = open()
const board = recordOf(read(doc))
movePiece(doc, 'keyword:mod', { x: 3, y: 4 })
addNote(doc, 'image:bro')
const patch = diffRecords(board, recordOf(read(doc)))

const by = 'anne' as PersonId
const [note, agreement] = ['n' as NoteId, 'a' as AgreementId]
const everyAct: { readonly [Kind in Act['kind']]: Extract<Act, { kind: Kind }> } = {
  moved: { by, kind: 'moved', piece: 'keyword:mod' },
  joined: { by: null, kind: 'joined', piece: 'question:opgaver-1' },
  turnedTo: { by, kind: 'turnedTo', piece: 'question:opgaver-1' },
  laid: { by, kind: 'laid', piece: 'keyword:mod', to: 'question:opgaver-1' },
  takenAway: { by: null, kind: 'takenAway', piece: 'keyword:mod' },
  noted: { by, kind: 'noted', note },
  noteMoved: { by, kind: 'noteMoved', note },
  noteWritten: { by, kind: 'noteWritten', note },
  noteWithdrawn: { by: null, kind: 'noteWithdrawn', note },
  planNoted: { by, kind: 'planNoted', section: 'opgaver' },
  agreed: { by, kind: 'agreed', agreement },
  agreementWritten: { by, kind: 'agreementWritten', agreement },
  agreementWithdrawn: { by, kind: 'agreementWithdrawn', agreement },
  followUpChosen: { by, kind: 'followUpChosen' },
  opened: { by, kind: 'opened' },
  approved: { by, kind: 'approved' },
  approvalEnded: { by: null, kind: 'approvalEnded', of: by },
  picked: { by, kind: 'picked', keyword: 'mod' },
  unpicked: { by, kind: 'unpicked', keyword: 'mod' },
  stepped: { by: null, kind: 'stepped', from: 'planned', to: 'preparing' },
}
const acts = Object.values(everyAct)
const at = new Date('2026-03-02T10:00:00Z')
const stored = (change: object) => ({
  n: 3,
  at,
  ...JSON.parse(JSON.stringify({ people: [by], acts, board: null, patch: null, ...change })),
})

test('[HISTORY2] a stored moment is read back as it was, whole or as a patch', () => {
  expect(readMoment(stored({ board }))).toEqual({
    n: 3,
    at,
    people: [by],
    acts,
    change: { kind: 'whole', board },
  })
  expect(readMoment(stored({ patch }))).toEqual({
    n: 3,
    at,
    people: [by],
    acts,
    change: { kind: 'patch', patch },
  })
})

test('[HISTORY10] facts are read back as they were; a moment from before they were told has none', () => {
  const facts = {
    phase: 'underWay',
    openedAt: at.toISOString(),
    picks: { anne: { mod: at.toISOString() } },
    steps: 2,
  }
  expect(readMoment(stored({ patch, facts })).facts).toEqual(facts)
  expect(readMoment(stored({ patch, facts: null }))).not.toHaveProperty('facts')
})

test('[HISTORY7] acts of a kind that is not known are passed over', () => {
  const newer = [{ by, kind: 'danced', with: 'bo' }, ...acts, { kind: 'sang' }]
  expect(readMoment(stored({ patch, acts: newer })).acts).toEqual(acts)
})

test.each([
  ['neither board nor patch', stored({}), /stored moment 3: neither a whole board nor a patch/],
  ['both', stored({ board, patch }), /stored moment 3: both/],
  ['a damaged board', stored({ board: { ...board, notes: [] } }), /stored moment 3: board\.notes – /],
  ['a damaged patch', stored({ patch: { pieces: { 'keyword:mod': 4 } } }), /patch\.pieces\.keyword:mod – /],
  ['a known act without its thing', stored({ patch, acts: [{ by, kind: 'noted' }] }), /acts\.0\.note – /],
  [
    'an act of a person that is none',
    stored({ patch, acts: [{ ...everyAct.moved, by: 7 }] }),
    /acts\.0\.by – /,
  ],
  ['what is no act', stored({ patch, acts: [null] }), /acts\.0 – /],
  ['acts that are no list', stored({ patch, acts: {} }), /acts – /],
  [
    'facts of a phase that is none',
    stored({ patch, facts: { phase: 'asleep', picks: {}, steps: 0 } }),
    /facts\.phase – /,
  ],
  ['a time that is no time', stored({ patch, at: 'yesterday' }), /at – /],
  ['a number below 0', stored({ patch, n: -1 }), /stored moment -1: n – /],
  ['no row', null, /stored moment: the row – /],
])('[HISTORY7] %s is said by name', (_case, row, message) => {
  expect(() => readMoment(row)).toThrow(
    expect.objectContaining({ problem: 'damagedMoment', message: expect.stringMatching(message) }),
  )
})
