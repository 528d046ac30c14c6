import type { PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface InformedStore {
  /** The newest version of the information that the person has been shown; 0 for none. */
  version(personId: PersonId): Promise<number>
  record(personId: PersonId, version: number, now: Date): Promise<void>
}

export function informed(client: Prisma.TransactionClient): InformedStore {
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
