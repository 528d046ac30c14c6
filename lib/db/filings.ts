import type { Filing } from '../domain/filing'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface FilingStore {
  /** In the order in which they were filed. */
  of(conversationId: ConversationId): Promise<Filing[]>
  /** Ticks a person's copy off; whoever did so first stays. */
  file(conversationId: ConversationId, filing: Filing): Promise<void>
  /** Takes the tick away. */
  unfile(conversationId: ConversationId, personId: PersonId): Promise<void>
}

export function filings(client: Prisma.TransactionClient): FilingStore {
  return {
    async of(conversationId) {
      const rows = await client.filing.findMany({
        where: { conversationId },
        orderBy: [{ at: 'asc' }, { personId: 'asc' }],
      })
      return rows.map(({ personId, byPersonId, at }) => ({
        personId: personId as PersonId,
        by: byPersonId as PersonId,
        at,
      }))
    },
    async file(conversationId, { personId, by, at }) {
      await client.filing.createMany({
        data: [{ conversationId, personId, byPersonId: by, at }],
        skipDuplicates: true,
      })
    },
    async unfile(conversationId, personId) {
      await client.filing.deleteMany({ where: { conversationId, personId } })
    },
  }
}
