import * as prng from 'lib0/prng'
import type * as Y from 'yjs'
import { movePiece, planNotesText } from '../../../lib/board/edit'
import { addAgreement, agreementText, withdrawAgreement } from '../../../lib/board/editAgreement'
import { addNote, noteText, withdrawNote } from '../../../lib/board/editNote'
import { agreementsOf, notesOf } from '../../../lib/board/schema'
import { agreementFields } from '../../../lib/domain/agreement'
import type { AgreementId, NoteId } from '../../../lib/domain/ids'
import { tableOf } from '../../../lib/domain/table'
import { testConcept, words } from '../testTable'

/** Words that no two edits share: each must be there once in the end, unless it was deleted. */
export interface Ledger {
  /** What its words begin with. */
  readonly letter: string
  readonly written: Set<string>
  readonly deleted: Set<string>
  /** Written or deleted by someone who went away for ever while it was on its way: it may be there or not. */
  readonly uncertain: Set<string>
}

const pieces = tableOf(testConcept).pieces.map(({ id }) => id)
const sections = testConcept.plan.sections.map(({ id }) => id)

export const createLedger = (letter: string): Ledger => ({
  letter,
  written: new Set(),
  deleted: new Set(),
  uncertain: new Set(),
})

/** What that document knows of, and the truth perhaps not yet, need not come about any more. */
export function forgetEdits({ written, deleted, uncertain }: Ledger, doc: Y.Doc, truth: Y.Doc): void {
  const here = new Set(words(doc).toArray())
  const stored = new Set(words(truth).toArray())
  for (const word of written) if (here.has(word) ? !stored.has(word) : deleted.has(word)) uncertain.add(word)
}

/** One edit as a person makes it at the table, or one of a unique word. */
export function editAtRandom(random: prng.PRNG, doc: Y.Doc, ledger: Ledger): void {
  const piece = () => prng.oneOf(random, pieces)
  const section = () => prng.oneOf(random, sections)
  const note = () => anyOf(random, notesOf(doc)) as NoteId | undefined
  const agreement = () => anyOf(random, agreementsOf(doc)) as AgreementId | undefined

  const edits: (() => void)[] = [
    () => writeWord(random, doc, ledger),
    () => writeWord(random, doc, ledger),
    () => deleteWord(random, doc, ledger),
    () => movePiece(doc, piece(), { x: prng.int32(random, 0, 1300), y: prng.int32(random, 0, 900) }),
    // Two at once on the same piece, as often as not.
    () => movePiece(doc, pieces[0] ?? piece(), { x: prng.int32(random, 0, 1300), y: 0 }),
    () => type(random, noteText(doc, addNote(doc, piece()))),
    () => type(random, noteText(doc, note() ?? addNote(doc, piece()))),
    () => type(random, planNotesText(doc, section())),
    () => type(random, planNotesText(doc, section())),
    () => {
      const id = agreement() ?? addAgreement(doc, section())
      type(random, agreementText(doc, id, prng.oneOf(random, [...agreementFields])))
    },
    () => {
      const id = note()
      if (id && prng.int32(random, 0, 3) === 0) withdrawNote(doc, id)
    },
    () => {
      const id = agreement()
      if (id && prng.int32(random, 0, 3) === 0) withdrawAgreement(doc, id)
    },
  ]
  prng.oneOf(random, edits)()
}

function writeWord(random: prng.PRNG, doc: Y.Doc, { letter, written }: Ledger): void {
  const word = `${letter}${written.size}`
  written.add(word)
  words(doc).insert(prng.int32(random, 0, words(doc).length), [word])
}

function deleteWord(random: prng.PRNG, doc: Y.Doc, { deleted }: Ledger): void {
  const list = words(doc)
  if (list.length === 0) return
  const index = prng.int32(random, 0, list.length - 1)
  deleted.add(list.get(index))
  list.delete(index, 1)
}

/** A few letters in, or a few out. */
function type(random: prng.PRNG, text: Y.Text | undefined): void {
  if (!text) return
  const at = prng.int32(random, 0, text.length)
  if (text.length > 0 && prng.int32(random, 0, 2) === 0)
    text.delete(Math.min(at, text.length - 1), Math.min(3, text.length - Math.min(at, text.length - 1)))
  else text.insert(at, prng.word(random, 1, 5))
}

function anyOf(random: prng.PRNG, map: Y.Map<unknown>): string | undefined {
  const keys = [...map.keys()]
  return keys.length > 0 ? prng.oneOf(random, keys) : undefined
}
