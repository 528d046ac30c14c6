import { describe, expect, it } from 'vitest'
import type { Board } from '../../domain/board'
import {
  type AgreementId,
  type ConversationId,
  type InvitationId,
  newId,
  type PersonId,
} from '../../domain/ids'
import type { Person } from '../../domain/person'
import type { PlanAgreement } from '../../plan/planRecord'
import type { Database } from '../database'
import { conceptForTests } from './conceptForTests'
import { createTalk } from './conversations'
import { createPerson } from './people'

const at = new Date('2027-03-28T02:30:00.250Z')
const later = new Date('2027-10-31T00:30:00.500Z')
const board: Board = {
  pieces: {},
  opened: [],
  laid: {},
  notes: [],
  planNotes: {},
  agreements: [],
  followUpOn: null,
}

const content = (id: string): PlanAgreement => ({
  id: id as AgreementId,
  fields: { what: 'Ł', when: '', who: '', responsible: '', followUp: '', value: '' },
  when: null,
  responsible: [],
  followUpOn: null,
  values: {},
  for: null,
  origin: null,
  carriedFrom: null,
})

/** The rules of what is asked when a conversation is over, and when the next one begins, on either engine. */
export function describeFollowUp(open: () => Database): void {
  /** A conversation of these two; concluded with these agreements where a time is given. */
  const talkOf = async (
    [leader, ...rest]: readonly [Person, ...Person[]],
    facts: { kind?: 'MUS' | 'GRUS'; sealedAt?: Date; hasPlan?: boolean; ids?: readonly string[] } = {},
  ): Promise<ConversationId> => {
    const id = newId<ConversationId>()
    await open().conversations.create({
      id,
      organisationId: leader.organisationId,
      kind: facts.kind ?? 'MUS',
      concept: conceptForTests,
      startsAt: at,
      durationMinutes: 60,
      place: null,
      seats: [
        { personId: leader.id, role: 'facilitator', colour: 1 },
        ...rest.map((person) => ({ personId: person.id, role: 'participant' as const, colour: 2 })),
      ],
      board: Uint8Array.of(0, 0),
    })
    const { sealedAt } = facts
    if (sealedAt)
      await open().transaction(async (tx) => {
        await tx.plans.seal(id, {
          hash: 'h',
          plan: Uint8Array.of(1),
          board,
          hasPlan: facts.hasPlan ?? true,
          withoutApproval: [],
          sealedAt,
          followUpOn: '2027-12-01',
        })
        const sealed = (facts.ids ?? []).map((one, index) => ({
          section: 'a',
          number: index + 1,
          content: content(one),
        }))
        await tx.agreements.create(id, sealed)
        await tx.conversations.seal(id, sealedAt)
      })
    return id
  }
  const pair = async () => {
    const leader = await createPerson(open(), { name: 'Lone', isLeader: true })
    const { organisationId } = leader
    return [leader, await createPerson(open(), { name: 'Emil', organisationId })] as const
  }

  describe('following up', () => {
    it('a person’s agreements are those of their own conversations, the latest plan first, with its joint day', async () => {
      const { agreements } = open()
      const [lone, emil] = await pair()
      const first = await talkOf([lone, emil], { sealedAt: at, ids: ['z', 'a'] })
      const second = await talkOf([lone, emil], { sealedAt: later, ids: ['z'] })
      await talkOf([lone, (await pair())[1]], { sealedAt: later, ids: ['theirs'] })
      expect(
        (await agreements.ofPerson(emil.id)).map((one) => [one.conversationId, one.content.id, one.joint]),
      ).toEqual([
        [second, 'z', '2027-12-01'],
        [first, 'z', '2027-12-01'],
        [first, 'a', '2027-12-01'],
      ])
      expect(await agreements.ofPerson(newId<PersonId>())).toEqual([])
    })

    it('every word said of an agreement is kept in its order, in one conversation', async () => {
      const { agreements } = open()
      const [lone, emil] = await pair()
      const id = await talkOf([lone, emil], { sealedAt: at, ids: ['z'] })
      const z = 'z' as AgreementId
      const said = [
        { state: 'kept', why: 'Ł 🌱', by: emil.id, at },
        { state: 'open', why: '', by: lone.id, at: later },
      ] as const
      for (const outcome of said) expect(await agreements.mark(id, z, outcome)).toBe(true)
      expect(await agreements.marks(id)).toEqual(said.map((one) => ({ ...one, agreementId: 'z' })))
      expect((await agreements.of(id))[0]?.outcome).toEqual(said[1])
      expect(await agreements.mark(id, 'none' as AgreementId, said[0])).toBe(false)
      expect(await agreements.marks(newId<ConversationId>())).toEqual([])
    })

    it('only what is open comes along, and once', async () => {
      const { agreements } = open()
      const [lone, emil] = await pair()
      const id = await talkOf([lone, emil], { sealedAt: at, ids: ['x', 'y', 'z'] })
      const [next, afterNext] = [await talkOf([lone, emil]), await talkOf([lone, emil])]
      const all = ['x', 'y', 'unknown'] as AgreementId[]
      await agreements.mark(id, 'x' as AgreementId, { state: 'kept', why: '', by: emil.id, at })
      await agreements.carry(id, all, next)
      await agreements.carry(id, all, afterNext)
      expect((await agreements.of(id)).map(({ carriedTo }) => carriedTo)).toEqual([null, next, null])
    })

    it('the last conversation is the latest with a plan, of the same kind and with all of the people', async () => {
      const { conversations } = open()
      const [lone, emil] = await pair()
      const third = await createPerson(open(), { name: 'Ida', organisationId: lone.organisationId })
      const first = await talkOf([lone, emil], { sealedAt: at })
      const second = await talkOf([lone, emil], { sealedAt: later })
      await talkOf([lone, emil], { sealedAt: new Date(later.getTime() + 1), hasPlan: false })
      await talkOf([lone, emil], { kind: 'GRUS', sealedAt: new Date(later.getTime() + 2) })
      await talkOf([lone, third], { sealedAt: new Date(later.getTime() + 3) })
      await talkOf([lone, emil])
      const now = await talkOf([lone, emil])
      expect((await conversations.lastOf(now))?.id).toBe(second)
      expect((await conversations.lastOf(second))?.id).toBe(first)
      expect(await conversations.lastOf(first)).toBeUndefined()
      const group = await talkOf([lone, emil, third], { kind: 'GRUS' })
      expect(await conversations.lastOf(group)).toBeUndefined()
      expect(await conversations.lastOf(newId<ConversationId>())).toBeUndefined()
    })

    it('the sections of many plans are read at once', async () => {
      const { conversations } = open()
      const [lone, emil] = await pair()
      const ids = [await talkOf([lone, emil]), await talkOf([lone, emil])]
      const { sections } = conceptForTests.plan
      expect(await conversations.planSections(ids)).toEqual(new Map(ids.map((id) => [id, sections])))
      expect(await conversations.planSections([])).toEqual(new Map())
    })
  })

  describe('lists of many conversations', () => {
    it('tell who is ready of each, and nothing of the others', async () => {
      const { preparations } = open()
      const [one, other] = [await createTalk(open()), await createTalk(open())]
      const preparation = { content: Uint8Array.of(1), byAccount: false }
      await preparations.save(one.id, one.employee.id, { ...preparation, isReady: true }, at)
      await preparations.save(one.id, one.leader.id, { ...preparation, isReady: false }, at)
      await preparations.save(other.id, other.leader.id, { ...preparation, isReady: true }, at)
      expect(await preparations.readyIn([one.id])).toEqual(new Map([[one.id, [one.employee.id]]]))
      expect(await preparations.readyIn([])).toEqual(new Map())
    })

    it('tell what the invited answered, and who has come in by which link', async () => {
      const { seats, invitations } = open()
      const { id, leader, employee } = await createTalk(open())
      const other = await talkOf([leader, employee])
      const reply = {
        answer: 'no',
        answeredAt: at,
        proposedAt: null,
        words: '',
        asksForIndividual: true,
      } as const
      await seats.setReply(id, employee.id, reply)
      const invitation = {
        personId: employee.id,
        createdAt: at,
        expiresAt: later,
        withdrawnAt: null,
        claimedAt: null,
        pinHash: null,
        failedAttempts: 0,
        lockedUntil: null,
      } as const
      const made = { ...invitation, id: newId<InvitationId>(), conversationId: other }
      await invitations.create(made, newId<PersonId>())
      const told = async () =>
        new Map(
          (await seats.invitedTo([id, other])).map(({ conversationId, ...rest }) => [conversationId, rest]),
        )
      expect((await told()).get(id)).toEqual({
        personId: employee.id,
        name: 'Emil',
        colour: 2,
        hasOpened: false,
        ...reply,
      })
      expect((await told()).get(other)).toMatchObject({ answer: null, hasOpened: false })
      await invitations.claim(made.id, 'pin', at)
      expect((await told()).get(other)).toMatchObject({ hasOpened: true })
      expect((await told()).get(id)).toMatchObject({ hasOpened: false })
      await invitations.withdraw(made.id, at)
      expect((await told()).get(other)).toMatchObject({ hasOpened: false })
      expect(await seats.invitedTo([])).toEqual([])
    })
  })
}
