import type { OrganisationId } from '../domain/ids'
import type { Stores } from './database'
import type { Prisma } from './generated/client'

export function organisations(client: Prisma.TransactionClient): Stores['organisations'] {
  return {
    count: () => client.organisation.count(),
    async create({ id, name }) {
      await client.organisation.create({ data: { id, name } })
    },
    async first() {
      const row = await client.organisation.findFirst({ orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] })
      return row ? { id: row.id as OrganisationId, name: row.name } : undefined
    },
  }
}
