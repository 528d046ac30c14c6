import type { PersonId } from '../domain/ids'
import type { Stores } from './database'
import type { Prisma } from './generated/client'

export function picks(client: Prisma.TransactionClient): Stores['picks'] {
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
