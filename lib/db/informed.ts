import type { Stores } from './database'
import type { Prisma } from './generated/client'

export function informed(client: Prisma.TransactionClient): Stores['informed'] {
  return {
    async version(personId) {
      const { _max } = await client.informed.aggregate({ where: { personId }, _max: { version: true } })
      return _max.version ?? 0
    },
    async record(personId, version, now) {
      await client.informed.createMany({ data: { personId, version, at: now }, skipDuplicates: true })
    },
  }
}
