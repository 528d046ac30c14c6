import { describe, expect, it } from 'vitest'
import type { Board } from '../../domain/board'
import type { Day } from '../../domain/day'
import type { AgreementId, NoteId, PersonId } from '../../domain/ids'
import type { PlanAgreement } from '../../plan/planRecord'
import type { SealedAgreement } from '../agreements'
import type { Database } from '../database'
import { createTalk } from './conversations'

const at = new Date('2027-03-28T02:30:00.250Z')
/** What a hostile browser may write: a zero, half a character; and what a person may. */
const oddWords = 'Ł æøå 🌱 "\\ \u0000 \ud83c'

const board: Board = {
  pieces: { 'keyword:mod': { x: 1.5, y: -2, z: 3 } },
  opened: [],
  laid: {},
  notes: [
    {
      id: 'n' as NoteId,
      piece: 'keyword:mod',
      place: null,
      answers: null,
      text: oddWords,
      createdBy: 2 ** 32 - 1,
      at: null,
      order: 1,
    },
  ],
  planNotes: { a: oddWords },
  agreements: [],
  followUpOn: null,
}

const content = (id: string, more: Partial<PlanAgreement> = {}): PlanAgreement => ({
  id: id as AgreementId,
  fields: { what: oddWords, when: '', who: '', responsible: '', followUp: '', value: '' },
  when: { kind: 'week', year: 2027, week: 53 },
  responsible: [],
  followUpOn: null,
  values: { faelles: oddWords },
  for: null,
  origin: { kind: 'piece', piece: 'keyword:mod' },
  carriedFrom: null,
  ...more,
})

/** The rules of the stores of sealed plans and their agreements, on either engine. */
export function describePlans(open: () => Database): void {
  describe('sealed plans', () => {
    it('come back whole, once', async () => {
      const { plans } = open()
      const { id, leader, employee } = await createTalk(open())
      expect(await plans.of(id)).toBeUndefined()
      expect(await plans.conclusionOf(id)).toBeUndefined()
      const withoutApproval = [{ personId: employee.id, reason: oddWords }]
      const facts = { hash: 'h', hasPlan: true, withoutApproval, sealedAt: at }
      const sealed = { ...facts, plan: Uint8Array.of(0, 255), board, followUpOn: '2027-12-01' as Day }
      await plans.seal(id, sealed)
      expect(await plans.of(id)).toEqual(sealed)
      expect(await plans.conclusionOf(id)).toEqual(facts)
      await expect(plans.seal(id, sealed)).rejects.toThrow()
      expect(await plans.of((await createTalk(open(), { leader })).id)).toBeUndefined()
    })

    it('let nothing be written into the board from then on', async () => {
      const { id, leader } = await createTalk(open())
      await open().transaction(async (tx) => {
        expect(await tx.conversations.lock(id)).toMatchObject({ sealedAt: null, cancelledAt: null })
        expect((await tx.boards.updates(id))?.map((update) => Array.from(update))).toEqual([[0, 0]])
        await tx.conversations.seal(id, at)
      })
      expect((await open().conversations.phaseOf(id))?.sealedAt).toEqual(at)
      const update = Uint8Array.of(7)
      expect(
        await open().boardLog.append([
          { conversationId: id, epoch: 1, personId: leader.id, update, newClients: [] },
        ]),
      ).toEqual([{ kind: 'sealed' }])
      expect((await open().boardLog.load(id))?.isSealed).toBe(true)
    })
  })

  describe('agreements', () => {
    it('of two plans may have the same ids, come in their order, and are open', async () => {
      const { agreements } = open()
      const { id, leader, employee } = await createTalk(open())
      const other = await createTalk(open(), { leader })
      const mine = content('z', {
        for: employee.id,
        responsible: [leader.id],
        followUpOn: '2027-02-28' as Day,
      })
      const sealed: SealedAgreement[] = [
        { section: 'b', number: 1, content: mine },
        { section: 'b', number: 2, content: content('a') },
        { section: 'a', number: 1, content: content('m') },
      ]
      await agreements.create(id, sealed)
      await agreements.create(other.id, sealed.slice(0, 1))
      const open_ = { state: 'open', why: '', by: null, at: null }
      expect(await agreements.of(id)).toEqual(
        sealed.map((one) => ({ ...one, conversationId: id, outcome: open_, carriedTo: null })),
      )
      expect(await agreements.of(other.id)).toHaveLength(1)
    })

    it('are marked one by one, in one conversation', async () => {
      const { agreements } = open()
      const { id, leader } = await createTalk(open())
      const other = await createTalk(open(), { leader })
      for (const conversation of [id, other.id])
        await agreements.create(conversation, [{ section: 'a', number: 1, content: content('z') }])
      const outcome = { state: 'kept', why: oddWords.slice(0, 8), by: leader.id as PersonId, at } as const
      expect(await agreements.mark(id, 'z' as AgreementId, outcome)).toBe(true)
      expect(await agreements.mark(id, 'y' as AgreementId, outcome)).toBe(false)
      expect((await agreements.of(id)).map((one) => one.outcome)).toEqual([outcome])
      expect((await agreements.of(other.id)).map((one) => one.outcome.state)).toEqual(['open'])
    })
  })
}
