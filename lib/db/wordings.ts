import type { KindId } from '../domain/concept'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Wording } from '../domain/wording'
import type { Prisma } from './generated/client'

export interface WordingStore {
  /** By question id; a question whose wording was never touched is left out. */
  of(conversationId: ConversationId): Promise<Record<string, Wording>>
  set(
    conversationId: ConversationId,
    question: string,
    wording: Wording & { personId: PersonId },
  ): Promise<void>
  /** The person's own set for conversations of this kind in this concept, by question id. */
  own(personId: PersonId, conceptId: string, kind: KindId): Promise<Record<string, string>>
  /** All of it, in place of what was there. */
  keepOwn(
    personId: PersonId,
    conceptId: string,
    kind: KindId,
    texts: Readonly<Record<string, string>>,
  ): Promise<void>
}

export function wordings(client: Prisma.TransactionClient): WordingStore {
  return {
    async of(conversationId) {
      const rows = await client.wording.findMany({
        where: { conversationId },
        select: { question: true, text: true, previous: true, changedAt: true },
        orderBy: { question: 'asc' },
      })
      return Object.fromEntries(rows.map(({ question, ...wording }) => [question, wording]))
    },
    async set(conversationId, question, { text, previous, changedAt, personId }) {
      const data = { text, previous, changedAt, personId }
      await client.wording.upsert({
        where: { conversationId_question: { conversationId, question } },
        create: { conversationId, question, ...data },
        update: data,
      })
    },
    async own(personId, conceptId, kind) {
      const rows = await client.ownWording.findMany({
        where: { personId, conceptId, kind },
        select: { question: true, text: true },
        orderBy: { question: 'asc' },
      })
      return Object.fromEntries(rows.map(({ question, text }) => [question, text]))
    },
    async keepOwn(personId, conceptId, kind, texts) {
      await client.ownWording.deleteMany({ where: { personId, conceptId, kind } })
      await client.ownWording.createMany({
        data: Object.entries(texts).map(([question, text]) => ({
          personId,
          conceptId,
          kind,
          question,
          text,
        })),
      })
    },
  }
}
