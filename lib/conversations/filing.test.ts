import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Viewer } from '../auth/viewer'
import { addAgreement, setFor } from '../board/editAgreement'
import { addNote } from '../board/editNote'
import type { ConversationId, PersonId } from '../domain/ids'
import { ask, hasPoppler } from '../plan/document/testing/poppler'
import { concludeConversation } from './concludeConversation'
import { ownDocument, tablePicture } from './documents'
import { documentsOf } from './documentsOf'
import { fileToPut, tickFiled } from './filing'
import { openTable } from './openTable'
import { openTestDesk, plannedGrus, type TestDesk } from './testing/desk'
import { documentDesk } from './testing/documentDesk'
import { failing, plannedTalk } from './testing/preparing'
import { agreed, edited, seenPlan } from './testing/writing'

let tests: TestDesk
let desk: TestDesk & { documents: typeof documentDesk }
beforeAll(async () => {
  tests = await openTestDesk()
  desk = { ...tests, documents: documentDesk }
}, 60_000)
afterAll(() => tests.close())

async function concluded(
  id: ConversationId,
  facilitator: Viewer,
  writer: PersonId,
  edits: ((doc: Y.Doc) => void)[],
) {
  await openTable(desk, facilitator.actor, id)
  for (const edit of edits) await edited(desk.db, id, writer, edit)
  const found = await desk.db.conversations.byId(id)
  const { hash } = await seenPlan(desk.db, id)
  const reasons = Object.fromEntries((found?.seats ?? []).map(({ personId }) => [personId, 'Hemmelig grund']))
  await concludeConversation(desk, facilitator.actor, id, { hash, reasons })
}

async function mus() {
  const talk = await plannedTalk(desk)
  const note = (doc: Y.Doc) => void addNote(doc, 'image:bro', 'Broen er der jo')
  await concluded(talk.id, talk.soeren, talk.maria.person.id, [agreed('Onsdag uden møder'), note])
  return talk
}

describe('the documents of a sealed conversation', () => {
  it('are there for its people, and for nobody else, not even to know of', async () => {
    const { id, maria, soeren } = await mus()
    const outsider = await desk.signedIn(await desk.person('Olav', true))
    for (const { actor } of [maria, soeren]) {
      expect(await documentsOf(desk, actor, id, 'da')).toMatchObject({
        hasPlan: true,
        mayFile: actor === soeren.actor,
      })
      const { bytes, ...plan } = await ownDocument(desk, actor, id, 'da')
      expect(plan).toEqual({ name: 'udviklingsplan-mus-2026-11-26.pdf', type: 'application/pdf' })
      expect(strFromU8(bytes.slice(0, 5))).toBe('%PDF-')
    }
    const picture = await tablePicture(desk, maria.actor, id, { language: 'en', form: 'png' })
    expect(picture).toMatchObject({ name: 'the-table-mus-2026-11-26.png', type: 'image/png' })
    for (const actor of [outsider.actor, null]) {
      await expect(documentsOf(desk, actor, id, 'da')).rejects.toEqual(failing('NotFound'))
      await expect(ownDocument(desk, actor, id, 'da')).rejects.toEqual(failing('NotFound'))
      const asked = tablePicture(desk, actor, id, { language: 'da', form: 'svg' })
      await expect(asked).rejects.toEqual(failing('NotFound'))
      const file = fileToPut(desk, actor, id, { personId: maria.person.id, language: 'da' })
      await expect(file).rejects.toEqual(failing('NotFound'))
    }
  }, 60_000)

  it('are not there before it is sealed', async () => {
    const { id, soeren } = await plannedTalk(desk)
    await expect(documentsOf(desk, soeren.actor, id, 'da')).rejects.toEqual(failing('NotFound'))
    await expect(ownDocument(desk, soeren.actor, id, 'da')).rejects.toEqual(failing('NotFound'))
  })
})

describe('filing', () => {
  it('is a document and what a case system is told of it; settings that are not set are left out', async () => {
    const { id, soeren, maria } = await mus()
    const personId = maria.person.id
    const file = await fileToPut(desk, soeren.actor, id, { personId, language: 'da' })
    expect(file.name).toBe('2026-11-26 MUS Maria Lund.zip')
    const parts = unzipSync(file.bytes)
    expect(Object.keys(parts)).toEqual(['2026-11-26 MUS Maria Lund.pdf', '2026-11-26 MUS Maria Lund.json'])
    const [pdf, json] = Object.values(parts)
    const record = JSON.parse(strFromU8(json ?? new Uint8Array()))
    expect(record).toMatchObject({
      title: 'Udviklingsplan – MUS 26. november 2026',
      employee: { id: personId, name: 'Maria Lund' },
      filedBy: { name: 'Søren Friis' },
      document: {
        sha256: createHash('sha256')
          .update(pdf ?? '')
          .digest('hex'),
      },
      planSha256: (await desk.db.plans.of(id))?.hash,
      isWholePlan: true,
    })
    expect(record).not.toHaveProperty('kleNumber')
    const again = await fileToPut(desk, soeren.actor, id, { personId, language: 'da' })
    expect(Buffer.compare(again.bytes, file.bytes)).toBe(0)
    const set = { ...desk, documents: { ...documentDesk, kleNumber: '81.00.00', deletionCode: 'S5' } }
    const marked = unzipSync((await fileToPut(set, soeren.actor, id, { personId, language: 'da' })).bytes)
    const told = JSON.parse(strFromU8(marked['2026-11-26 MUS Maria Lund.json'] ?? new Uint8Array()))
    expect(told).toMatchObject({ kleNumber: '81.00.00', deletionCode: 'S5' })
  }, 60_000)

  it('is the facilitator’s, for participants alone; ticked off once, and the tick can be taken away', async () => {
    const { id, soeren, maria } = await mus()
    const personId = maria.person.id
    const tick = (by: Viewer, who: string, isFiled = true) =>
      tickFiled(desk, by.actor, id, { personId: who, isFiled })
    await expect(tick(maria, personId)).rejects.toEqual(failing('NotAllowed'))
    const asked = fileToPut(desk, maria.actor, id, { personId, language: 'da' })
    await expect(asked).rejects.toEqual(failing('NotAllowed'))
    await expect(tick(soeren, soeren.person.id)).rejects.toEqual(failing('NotFound'))
    await expect(tick(soeren, 'nobody')).rejects.toEqual(failing('NotFound'))
    await tick(soeren, personId)
    await tick(soeren, personId)
    const filing = { personId, by: soeren.person.id, at: desk.clock() }
    for (const { actor } of [soeren, maria])
      expect((await documentsOf(desk, actor, id, 'da')).filings).toEqual([
        { personId, name: 'Maria Lund', filing },
      ])
    await tick(soeren, personId, false)
    expect((await documentsOf(desk, soeren.actor, id, 'da')).filings[0]?.filing).toBeNull()
  }, 60_000)

  it.skipIf(!hasPoppler)(
    'in a GRUS is one for each, without the others’ own agreements and reasons',
    async () => {
      const { conversationId: id, facilitator } = await plannedGrus(desk, 3)
      const [first, second] =
        (await desk.db.conversations.byId(id))?.seats.filter(({ role }) => role === 'participant') ?? []
      if (!first || !second) throw new Error('a GRUS has participants')
      const own = (what: string, person: PersonId) => (doc: Y.Doc) =>
        setFor(doc, addAgreement(doc, 'adfaerd', { words: what }), person)
      const note = (doc: Y.Doc) => void addNote(doc, 'image:bro', 'En note på bordet')
      await concluded(id, facilitator, facilitator.person.id, [
        agreed('Hele gruppen holder pause'),
        own('Den førstes egen', first.personId),
        own('Den andens egen', second.personId),
        note,
      ])
      const file = await fileToPut(desk, facilitator.actor, id, { personId: first.personId, language: 'da' })
      const [pdf, json] = Object.values(unzipSync(file.bytes))
      const text = ask('pdftotext', ['-raw'], pdf ?? new Uint8Array())
      expect(text).toContain('Hele gruppen holder pause')
      expect(text).toContain('Den førstes egen')
      expect(text).not.toContain('Den andens egen')
      expect(text).not.toContain('En note på bordet')
      // The person's own reason and the facilitator's, not the other two's.
      expect(text.split('Hemmelig grund')).toHaveLength(3)
      expect(JSON.parse(strFromU8(json ?? new Uint8Array()))).toMatchObject({ isWholePlan: false })
      const whole = ask('pdftotext', ['-raw'], (await ownDocument(desk, facilitator.actor, id, 'da')).bytes)
      expect(whole).toContain('Den andens egen')
      expect(whole).toContain('En note på bordet')
      expect((await documentsOf(desk, facilitator.actor, id, 'da')).filings).toHaveLength(3)
    },
    60_000,
  )
})
