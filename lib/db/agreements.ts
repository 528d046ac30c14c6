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

export interface AgreementStore {
  /** Once, when the plan is sealed; all of them open. */
  create(conversationId: ConversationId, agreements: readonly SealedAgreement[]): Promise<void>
  /** Of one conversation, in the order of the plan's sections as given to `create`, and of their numbers. */
  of(conversationId: ConversationId): Promise<KnownAgreement[]>
  /** Says what has become of one; false when there is no such agreement. */
  mark(
    conversationId: ConversationId,
    id: AgreementId,
    outcome: AgreementOutcome & { readonly by: PersonId; readonly at: Date },
  ): Promise<boolean>
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
    async mark(conversationId, id, { state, why, by, at }) {
      const { count } = await client.agreement.updateMany({
        where: { conversationId, id },
        data: { state, stateWhy: why || null, stateBy: by, stateAt: at },
      })
      return count === 1
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
