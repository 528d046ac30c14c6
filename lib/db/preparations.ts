import type { PersonId } from '../domain/ids'
import type { StoredPreparation, Stores } from './database'
import type { Prisma } from './generated/client'

const columns = { content: true, byAccount: true, isReady: true } as const

export function preparations(client: Prisma.TransactionClient): Stores['preparations'] {
  return {
    async of(conversationId, personId) {
      const row = await client.preparation.findUnique({
        where: { conversationId_personId: { conversationId, personId } },
        select: columns,
      })
      return row ?? undefined
    },
    async lock(conversationId, personId) {
      // An advisory lock, since the first word has no row yet that could be held.
      await client.$queryRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`preparation ${conversationId} ${personId}`}, 0))::text`
      return this.of(conversationId, personId)
    },
    async all(conversationId) {
      const rows = await client.preparation.findMany({
        where: { conversationId },
        select: { ...columns, personId: true },
        orderBy: [{ updatedAt: 'asc' }, { personId: 'asc' }],
      })
      return rows as (StoredPreparation & { personId: PersonId })[]
    },
    async save(conversationId, personId, { content, byAccount, isReady }, now) {
      const data = { content: new Uint8Array(content), byAccount, isReady, updatedAt: now }
      await client.preparation.upsert({
        where: { conversationId_personId: { conversationId, personId } },
        create: { conversationId, personId, ...data, begunAt: now },
        update: data,
      })
    },
    async begunAt(conversationId, personId) {
      const row = await client.preparation.findUnique({
        where: { conversationId_personId: { conversationId, personId } },
        select: { begunAt: true },
      })
      return row?.begunAt
    },
    async ready(conversationId) {
      const rows = await client.preparation.findMany({
        where: { conversationId, isReady: true },
        select: { personId: true },
        orderBy: { personId: 'asc' },
      })
      return rows.map(({ personId }) => personId as PersonId)
    },
    async removeByLink(conversationId, personId) {
      await client.preparation.deleteMany({ where: { conversationId, personId, byAccount: false } })
    },
  }
}
