import { type Approval, type EndedApproval, endings } from '../domain/approval'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

/** Who approves the plan. Change it only while holding the conversation (`conversations.lock`). */
export interface ApprovalStore {
  /** Those that stand, in the order of their people’s ids. */
  of(conversationId: ConversationId): Promise<Approval[]>
  /** The plan's bytes as a person approved them; undefined where they have not. */
  planOf(conversationId: ConversationId, personId: PersonId): Promise<Uint8Array | undefined>
  /** In place of an earlier one of the same person. */
  give(conversationId: ConversationId, approval: Approval & { readonly plan: Uint8Array }): Promise<void>
  /** Takes one back; false when there was none. */
  withdraw(conversationId: ConversationId, personId: PersonId, at: Date): Promise<boolean>
  /** All of them, since the plan was changed; whose they were. */
  clear(
    conversationId: ConversationId,
    change: { readonly by: PersonId | null; readonly at: Date },
  ): Promise<PersonId[]>
  /** The last that ended of each person, also of one who has approved again since; the latest last. */
  ended(conversationId: ConversationId): Promise<EndedApproval[]>
}

export function approvals(client: Prisma.TransactionClient): ApprovalStore {
  async function of(conversationId: ConversationId): Promise<Approval[]> {
    const rows = await client.approval.findMany({
      where: { conversationId },
      select: { personId: true, hash: true, at: true },
      orderBy: { personId: 'asc' },
    })
    return rows.map((row) => ({ ...row, personId: row.personId as PersonId }))
  }

  async function setFlag(id: ConversationId, hasApprovals: boolean): Promise<void> {
    await client.conversation.update({ where: { id }, data: { hasApprovals }, select: { id: true } })
  }

  return {
    of,
    async planOf(conversationId, personId) {
      const row = await client.approval.findUnique({
        where: { conversationId_personId: { conversationId, personId } },
        select: { plan: true },
      })
      return row?.plan
    },
    async give(conversationId, { personId, hash, plan, at }) {
      const data = { hash, plan: new Uint8Array(plan), at }
      await client.approval.upsert({
        where: { conversationId_personId: { conversationId, personId } },
        create: { conversationId, personId, ...data },
        update: data,
      })
      await setFlag(conversationId, true)
    },
    async withdraw(conversationId, personId, at) {
      const { count } = await client.approval.deleteMany({ where: { conversationId, personId } })
      if (count === 0) return false
      await client.endedApproval.create({
        data: { conversationId, personId, why: 'withdrawn', byPersonId: personId, at },
      })
      await setFlag(conversationId, (await client.approval.count({ where: { conversationId } })) > 0)
      return true
    },
    async clear(conversationId, { by, at }) {
      const people = (await of(conversationId)).map(({ personId }) => personId)
      if (people.length === 0) return []
      await client.approval.deleteMany({ where: { conversationId } })
      await client.endedApproval.createMany({
        data: people.map((personId) => ({ conversationId, personId, why: 'changed', byPersonId: by, at })),
      })
      await setFlag(conversationId, false)
      return people
    },
    async ended(conversationId) {
      const rows = await client.endedApproval.findMany({ where: { conversationId }, orderBy: { id: 'asc' } })
      const last = new Map<string, (typeof rows)[number]>()
      for (const row of rows) {
        last.delete(row.personId)
        last.set(row.personId, row)
      }
      return [...last.values()].map(({ personId, why, byPersonId, at }) => ({
        personId: personId as PersonId,
        why: oneOf(endings, why),
        by: byPersonId as PersonId | null,
        at,
      }))
    },
  }
}
