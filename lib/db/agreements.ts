import { type AgreementOutcome, agreementStates } from '../domain/approval'
import type { AgreementId, ConversationId, PersonId } from '../domain/ids'
import { type PlanAgreement, planAgreementSchema } from '../plan/planRecord'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

/** One agreement of a sealed plan. */
export interface SealedAgreement {
  readonly section: string
  /** 1, 2 … within its section. */
  readonly number: number
  readonly content: PlanAgreement
}

/** The same, with what has become of it. */
export interface KnownAgreement extends SealedAgreement {
  readonly conversationId: ConversationId
  readonly outcome: AgreementOutcome
  /** The conversation it came along to, where it has. */
  readonly carriedTo: ConversationId | null
}

/** One time that somebody said what has become of an agreement. */
export interface AgreementMark extends AgreementOutcome {
  readonly agreementId: AgreementId
  readonly by: PersonId
  readonly at: Date
}

export interface AgreementStore {
  /** Once, when the plan is sealed; all of them open. */
  create(conversationId: ConversationId, agreements: readonly SealedAgreement[]): Promise<void>
  /** Of one conversation, in the order of the plan's sections as given to `create`, and of their numbers. */
  of(conversationId: ConversationId): Promise<KnownAgreement[]>
  /** Of every plan of a conversation in which the person has a seat, with the plan's joint follow-up day. */
  ofPerson(personId: PersonId): Promise<(KnownAgreement & { readonly joint: string | null })[]>
  /** Says what has become of one, and keeps what was said before; false when there is no such agreement. */
  mark(
    conversationId: ConversationId,
    id: AgreementId,
    outcome: AgreementOutcome & { readonly by: PersonId; readonly at: Date },
  ): Promise<boolean>
  /** Everything that was ever said of a conversation's agreements, in the order in which it was. */
  marks(conversationId: ConversationId): Promise<AgreementMark[]>
  /** Those of them that are open come along to another conversation. */
  carry(conversationId: ConversationId, ids: readonly AgreementId[], to: ConversationId): Promise<void>
}

export function agreements(client: Prisma.TransactionClient): AgreementStore {
  return {
    async create(conversationId, sealed) {
      await client.agreement.createMany({
        data: sealed.map(({ section, number, content }, order) => ({
          conversationId,
          id: content.id,
          order,
          section,
          number,
          content,
          forPersonId: content.for,
          responsible: content.responsible,
          followUpOn: content.followUpOn,
        })),
      })
    },
    async of(conversationId) {
      const rows = await client.agreement.findMany({ where: { conversationId }, orderBy: { order: 'asc' } })
      return rows.map(agreementOf)
    },
    async ofPerson(personId) {
      const rows = await client.agreement.findMany({
        where: { conversation: { seats: { some: { personId } } } },
        include: { conversation: { select: { sealedPlan: { select: { followUpOn: true } } } } },
        orderBy: [{ conversation: { sealedAt: 'desc' } }, { conversationId: 'asc' }, { order: 'asc' }],
      })
      return rows.map(({ conversation, ...row }) => ({
        ...agreementOf(row),
        joint: conversation.sealedPlan?.followUpOn ?? null,
      }))
    },
    async mark(conversationId, id, { state, why, by, at }) {
      const { count } = await client.agreement.updateMany({
        where: { conversationId, id },
        data: { state, stateWhy: why || null, stateBy: by, stateAt: at },
      })
      if (count === 0) return false
      await client.agreementMark.create({
        data: { conversationId, agreementId: id, state, why: why || null, personId: by, at },
      })
      return true
    },
    async marks(conversationId) {
      const rows = await client.agreementMark.findMany({ where: { conversationId }, orderBy: { id: 'asc' } })
      return rows.map(({ agreementId, state, why, personId, at }) => ({
        agreementId: agreementId as AgreementId,
        state: oneOf(agreementStates, state),
        why: why ?? '',
        by: personId as PersonId,
        at,
      }))
    },
    async carry(conversationId, ids, to) {
      await client.agreement.updateMany({
        where: { conversationId, id: { in: [...ids] }, state: 'open', carriedTo: null },
        data: { carriedTo: to },
      })
    },
  }
}

/** A row as what it says. */
export function agreementOf(row: Prisma.AgreementGetPayload<object>): KnownAgreement {
  return {
    conversationId: row.conversationId as ConversationId,
    section: row.section,
    number: row.number,
    content: planAgreementSchema.parse(row.content),
    outcome: {
      state: oneOf(agreementStates, row.state),
      why: row.stateWhy ?? '',
      by: row.stateBy as PersonId | null,
      at: row.stateAt,
    },
    carriedTo: row.carriedTo as ConversationId | null,
  }
}
