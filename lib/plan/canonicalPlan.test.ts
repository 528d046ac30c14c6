import { createHash } from 'node:crypto'
import { join } from 'node:path'
import * as prng from 'lib0/prng'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { boardFrom } from '../board/boardFrom'
import { movePiece, planNotesText } from '../board/edit'
import {
  addAgreement,
  agreementText,
  setFollowUpOn,
  setFor,
  setPlanFollowUp,
  setResponsible,
  setWhen,
  valueText,
  withdrawAgreement,
} from '../board/editAgreement'
import { addNote, withdrawNote } from '../board/editNote'
import { seedBoard } from '../board/seed'
import { readConcepts } from '../concepts/readConcepts'
import { agreementFields } from '../domain/agreement'
import type { Day } from '../domain/day'
import type { AgreementId, PersonId } from '../domain/ids'
import { canonicalPlan, hasWords, readPlan } from './canonicalPlan'

const [concept] = (await readConcepts(join(import.meta.dirname, '../concepts'))).filter(
  ({ isOffered }) => isOffered,
)
if (!concept) throw new Error('there is no concept')
const sections = concept.plan.sections.map(({ id }) => id)
const valueFor = (concept.plan.valueFor ?? []).map(({ id }) => id)
const people = ['a', 'b', 'c'].map((letter) => letter.repeat(26)) as PersonId[]
const odd = ['x', ' ', '\n', 'å', 'a\u030a', '🌱', '\u0000', '\ud83c', 'Ł', '"', '\\', '\u2028']

type Edit = (doc: Y.Doc) => void

function seeded(): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, seedBoard(concept as NonNullable<typeof concept>))
  return doc
}

const planIn = (doc: Y.Doc, kind: 'MUS' | 'LUS' = 'MUS') =>
  canonicalPlan({
    board: boardFrom([Y.encodeStateAsUpdate(doc)], concept as never),
    concept: concept as never,
    kind,
  })

/** Something of the plan, anywhere, as anybody may change it. */
function drawnEdit(gen: prng.PRNG, agreements: readonly AgreementId[]): Edit {
  const id = prng.oneOf(gen, [...agreements])
  const words = prng.oneOf(gen, odd)
  const at = (text: Y.Text | undefined) => text?.insert(prng.int32(gen, 0, text.length), words)
  return prng.oneOf(gen, [
    (doc) => at(planNotesText(doc, prng.oneOf(gen, sections))),
    (doc) => at(agreementText(doc, id, prng.oneOf(gen, [...agreementFields]))),
    (doc) => at(valueText(doc, id, prng.oneOf(gen, valueFor))),
    (doc) => setResponsible(doc, id, prng.oneOf(gen, people), prng.bool(gen)),
    (doc) => setFor(doc, id, prng.oneOf(gen, [...people, null])),
    (doc) => setWhen(doc, id, { kind: 'week', year: 2027, week: prng.int32(gen, 1, 52) }),
    (doc) => setFollowUpOn(doc, id, `2027-01-${prng.int32(gen, 10, 28)}` as Day),
    (doc) => setPlanFollowUp(doc, `2027-02-${prng.int32(gen, 10, 28)}` as Day),
  ] as Edit[])
}

describe('[PLAN1] the canonical plan', () => {
  it('is the same bytes in every document that holds the same, however it came to it', () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    for (let round = 0; round < 40; round++) {
      const gen = prng.create(seed + round)
      const authors = [seeded(), seeded(), seeded()]
      const exchange = () => {
        const updates = authors.map((doc) => Y.encodeStateAsUpdate(doc))
        // Each hears of the others in an order of their own.
        for (const doc of authors)
          for (const update of [...updates].sort(() => (prng.bool(gen) ? 1 : -1))) Y.applyUpdate(doc, update)
      }
      const agreements = authors.flatMap((doc) =>
        sections.map((section) => addAgreement(doc, section, { valueFor })),
      )
      exchange()
      for (let edit = 0; edit < 30; edit++) {
        drawnEdit(gen, agreements)(prng.oneOf(gen, authors))
        if (prng.real53(gen) < 0.2) exchange()
      }
      withdrawAgreement(prng.oneOf(gen, authors), prng.oneOf(gen, agreements))
      exchange()
      const [first, ...others] = authors.map((doc) => planIn(doc))
      const again = readPlan(first?.bytes ?? new Uint8Array())
      expect(again, `seed ${seed + round}`).toEqual(first?.plan)
      for (const other of others) expect(other.hash, `seed ${seed + round}`).toBe(first?.hash)
      // Another library’s SHA-256 over the same bytes.
      expect(first?.hash).toBe(
        createHash('sha256')
          .update(first?.bytes ?? '')
          .digest('hex'),
      )
    }
  })

  it('is another for every change that can be seen on the plan', () => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const gen = prng.create(seed)
    const doc = seeded()
    const agreements = sections.map((section) => addAgreement(doc, section, { valueFor }))
    const seen = new Set([planIn(doc).hash])
    for (let edit = 0; edit < 200; edit++) {
      const before = planIn(doc)
      drawnEdit(gen, agreements)(doc)
      const after = planIn(doc)
      const isSame = JSON.stringify(before.plan) === JSON.stringify(after.plan)
      expect(after.hash === before.hash, `seed ${seed}, edit ${edit}`).toBe(isSame)
      seen.add(after.hash)
    }
    expect(seen.size).toBeGreaterThan(100)
    const [first] = agreements
    if (!first) throw new Error('there is no agreement')
    for (const edit of [
      (on: Y.Doc) => void addAgreement(on, sections[0] ?? ''),
      (on: Y.Doc) => withdrawAgreement(on, first),
      (on: Y.Doc) => setPlanFollowUp(on, null),
    ]) {
      const before = planIn(doc).hash
      edit(doc)
      expect(planIn(doc).hash).not.toBe(before)
    }
    expect(planIn(doc, 'LUS').hash).not.toBe(planIn(doc).hash)
  })

  it('[PLAN2] knows nothing of the table: pieces, notes, who wrote what', () => {
    const doc = seeded()
    agreementText(doc, addAgreement(doc, sections[0] ?? ''), 'what')?.insert(0, 'Kursus')
    const before = planIn(doc).hash
    movePiece(doc, 'keyword:mod', { x: 3, y: 4 })
    withdrawNote(doc, addNote(doc, 'keyword:mod', 'En note'))
    addNote(doc, 'keyword:mod', 'En note til')
    expect(planIn(doc).hash).toBe(before)
    // The same words by another hand.
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    const text = planNotesText(other, sections[0] ?? '')
    text?.insert(0, 'Ro')
    const mine = planNotesText(doc, sections[0] ?? '')
    mine?.insert(0, 'o')
    mine?.insert(0, 'R')
    expect(planIn(other).hash).toBe(planIn(doc).hash)
  })

  it('[PLAN3] takes words letter by letter: what only looks alike is not the same', () => {
    const hashes = ['å', 'a\u030a', 'å ', 'å\n', '\u00c5', '\u212b'].map((words) => {
      const doc = seeded()
      planNotesText(doc, sections[0] ?? '')?.insert(0, words)
      return planIn(doc).hash
    })
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  it('needs nothing that a page over plain http lacks', () => {
    const { subtle } = globalThis.crypto
    Object.defineProperty(globalThis.crypto, 'subtle', { value: undefined, configurable: true })
    expect(planIn(seeded()).hash).toMatch(/^[0-9a-f]{64}$/)
    Object.defineProperty(globalThis.crypto, 'subtle', { value: subtle, configurable: true })
  })

  it('has words as soon as anything is said in it, and none by blanks', () => {
    const doc = seeded()
    expect(hasWords(planIn(doc).plan)).toBe(false)
    planNotesText(doc, sections[0] ?? '')?.insert(0, ' \n ')
    const id = addAgreement(doc, sections[0] ?? '', { valueFor })
    expect(hasWords(planIn(doc).plan)).toBe(false)
    const says: Edit[] = [
      (on) => planNotesText(on, sections[1] ?? '')?.insert(0, 'x'),
      (on) => agreementText(on, id, 'who')?.insert(0, 'x'),
      (on) => valueText(on, id, valueFor[0] ?? '')?.insert(0, 'x'),
      (on) => setWhen(on, id, { kind: 'ongoing' }),
      (on) => setFollowUpOn(on, id, '2020-01-01' as Day),
      (on) => setResponsible(on, id, people[0] as PersonId, true),
      (on) => setPlanFollowUp(on, '2020-01-01' as Day),
    ]
    for (const say of says) {
      const copy = new Y.Doc()
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc))
      say(copy)
      expect(hasWords(planIn(copy).plan)).toBe(true)
    }
  })
})
