import type { Pick } from '../domain/facts'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface PickStore {
  /** In the order in which they came. */
  of(conversationId: ConversationId): Promise<Pick[]>
  /** All that the person has picked, in place of what was there. */
  replace(
    conversationId: ConversationId,
    personId: PersonId,
    keywords: readonly string[],
    now: Date,
  ): Promise<void>
}

export function picks(client: Prisma.TransactionClient): PickStore {
  return {
    async of(conversationId) {
      const rows = await client.pick.findMany({
        where: { conversationId },
        select: { personId: true, keyword: true },
        orderBy: [{ at: 'asc' }, { personId: 'asc' }, { keyword: 'asc' }],
      })
      return rows.map(({ personId, keyword }) => ({ personId: personId as PersonId, keyword }))
    },
    async replace(conversationId, personId, keywords, now) {
      await client.pick.deleteMany({ where: { conversationId, personId, keyword: { notIn: [...keywords] } } })
      await client.pick.createMany({
        data: keywords.map((keyword) => ({ conversationId, personId, keyword, at: now })),
        // What was picked before keeps its place.
        skipDuplicates: true,
      })
    },
  }
}
