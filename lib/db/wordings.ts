import type { Stores } from './database'
import type { Prisma } from './generated/client'

export function wordings(client: Prisma.TransactionClient): Stores['wordings'] {
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
