import type { ConversationId, PersonId } from '../domain/ids'
import type { Prisma } from './generated/client'

export interface StoredPreparation {
  /** As the key ring made it. */
  readonly content: Uint8Array
  /** Written by somebody signed in by account, and from then on theirs alone: no personal link opens it. */
  readonly byAccount: boolean
  readonly isReady: boolean
}

export interface PreparationStore {
  /** The encrypted content and whether it is done; undefined before the first word. */
  of(conversationId: ConversationId, personId: PersonId): Promise<StoredPreparation | undefined>
  /** The same, held against others' changes until the transaction ends, also when there is none yet. */
  lock(conversationId: ConversationId, personId: PersonId): Promise<StoredPreparation | undefined>
  all(conversationId: ConversationId): Promise<(StoredPreparation & { personId: PersonId })[]>
  save(
    conversationId: ConversationId,
    personId: PersonId,
    preparation: StoredPreparation,
    now: Date,
  ): Promise<void>
  /** Who is ready. */
  ready(conversationId: ConversationId): Promise<PersonId[]>
  /** The same for many conversations; one where nobody is has no entry. */
  readyIn(conversationIds: readonly ConversationId[]): Promise<Map<ConversationId, PersonId[]>>
  /** When the person wrote or picked for the first time; undefined before. */
  begunAt(conversationId: ConversationId, personId: PersonId): Promise<Date | undefined>
  /** All that this person has prepared there by a link, for good; what was written by account stays. */
  removeByLink(conversationId: ConversationId, personId: PersonId): Promise<void>
}

const columns = { content: true, byAccount: true, isReady: true } as const

export function preparations(client: Prisma.TransactionClient): PreparationStore {
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
    async readyIn(conversationIds) {
      const rows = await client.preparation.findMany({
        where: { conversationId: { in: [...conversationIds] }, isReady: true },
        select: { conversationId: true, personId: true },
        orderBy: { personId: 'asc' },
      })
      const ready = new Map<ConversationId, PersonId[]>()
      for (const row of rows) {
        const id = row.conversationId as ConversationId
        ready.set(id, [...(ready.get(id) ?? []), row.personId as PersonId])
      }
      return ready
    },
    async removeByLink(conversationId, personId) {
      await client.preparation.deleteMany({ where: { conversationId, personId, byAccount: false } })
    },
  }
}
