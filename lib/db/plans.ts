import { z } from 'zod'
import type { WithoutApproval } from '../domain/approval'
import type { Board } from '../domain/board'
import type { ConversationId, PersonId } from '../domain/ids'
import { boardOf, boardRecordSchema, recordOf } from '../history/boardRecord'
import type { Prisma } from './generated/client'

/** The plan of a concluded conversation, as it was approved, and the board it lay on. */
export interface SealedPlan {
  /** SHA-256 of `plan`, in hexadecimal digits. */
  readonly hash: string
  /** The canonical bytes (`lib/plan/canonicalPlan`; `readPlan` reads them). */
  readonly plan: Uint8Array
  readonly board: Board
  /** False when it was concluded without a plan. */
  readonly hasPlan: boolean
  readonly withoutApproval: readonly WithoutApproval[]
  readonly sealedAt: Date
  /** The plan's joint date, `YYYY-MM-DD`. */
  readonly followUpOn: string | null
}

/** How a conversation was concluded: what everybody is told of it, without plan and board. */
export type Conclusion = Pick<SealedPlan, 'hash' | 'hasPlan' | 'withoutApproval' | 'sealedAt'>

export interface PlanStore {
  /** Once, while holding the conversation. */
  seal(conversationId: ConversationId, sealed: SealedPlan): Promise<void>
  /** Undefined until it is concluded. */
  of(conversationId: ConversationId): Promise<SealedPlan | undefined>
  conclusionOf(conversationId: ConversationId): Promise<Conclusion | undefined>
}

const withoutApprovalSchema = z.array(
  z.object({ personId: z.string().transform((id) => id as PersonId), reason: z.string() }),
)

const conclusion = { hash: true, hasPlan: true, withoutApproval: true, sealedAt: true } as const

export function plans(client: Prisma.TransactionClient): PlanStore {
  return {
    async seal(conversationId, { plan, board, withoutApproval, ...facts }) {
      await client.sealedPlan.create({
        data: {
          conversationId,
          ...facts,
          plan: new Uint8Array(plan),
          board: recordOf(board),
          withoutApproval: withoutApproval.map(({ personId, reason }) => ({ personId, reason })),
        },
      })
    },
    async of(conversationId) {
      const row = await client.sealedPlan.findUnique({ where: { conversationId } })
      if (!row) return undefined
      const { hash, plan, hasPlan, sealedAt, followUpOn } = row
      return {
        hash,
        plan,
        hasPlan,
        sealedAt,
        followUpOn,
        board: boardOf(boardRecordSchema.parse(row.board)),
        withoutApproval: withoutApprovalSchema.parse(row.withoutApproval),
      }
    },
    async conclusionOf(conversationId) {
      const row = await client.sealedPlan.findUnique({ where: { conversationId }, select: conclusion })
      return row ? { ...row, withoutApproval: withoutApprovalSchema.parse(row.withoutApproval) } : undefined
    },
  }
}
