import { languages } from '../domain/concept'
import { answers, type Reply } from '../domain/conversation'
import type { PersonId } from '../domain/ids'
import type { Stores } from './database'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

const columns = {
  answer: true,
  answeredAt: true,
  proposedAt: true,
  answerWords: true,
  asksForIndividual: true,
} satisfies Prisma.SeatSelect

type ReplyRow = Prisma.SeatGetPayload<{ select: typeof columns }>

const nothingAnswered = {
  answer: null,
  answeredAt: null,
  proposedAt: null,
  answerWords: null,
  asksForIndividual: false,
}

export function seats(client: Prisma.TransactionClient): Stores['seats'] {
  return {
    async invited(conversationId) {
      const rows = await client.seat.findMany({
        where: { conversationId, role: 'participant' },
        select: {
          ...columns,
          personId: true,
          colour: true,
          language: true,
          person: { select: { name: true, email: true } },
        },
        orderBy: [{ colour: 'asc' }, { personId: 'asc' }],
      })
      return rows.map((row) => ({
        ...replyOf(row),
        personId: row.personId as PersonId,
        name: row.person.name,
        email: row.person.email,
        colour: row.colour,
        language: oneOf(languages, row.language),
      }))
    },
    async language(conversationId, personId) {
      const row = await client.seat.findUniqueOrThrow({
        where: { conversationId_personId: { conversationId, personId } },
        select: { language: true },
      })
      return oneOf(languages, row.language)
    },
    async reply(conversationId, personId) {
      const row = await client.seat.findFirst({
        where: { conversationId, personId, role: 'participant' },
        select: columns,
      })
      return row ? replyOf(row) : undefined
    },
    async setReply(conversationId, personId, { words, ...reply }) {
      await client.seat.updateMany({
        where: { conversationId, personId, role: 'participant' },
        data: { ...reply, answerWords: words || null },
      })
    },
    async clearReplies(conversationId) {
      await client.seat.updateMany({ where: { conversationId }, data: nothingAnswered })
    },
    async give(conversationId, from, to) {
      await client.seat.update({
        where: { conversationId_personId: { conversationId, personId: from } },
        data: { ...nothingAnswered, personId: to },
      })
    },
  }
}

function replyOf(row: ReplyRow): Reply {
  return {
    answer: row.answer === null ? null : oneOf(answers, row.answer),
    answeredAt: row.answeredAt,
    proposedAt: row.proposedAt,
    words: row.answerWords ?? '',
    asksForIndividual: row.asksForIndividual,
  }
}
