import { answers, type Reply } from '../domain/conversation'
import type { ConversationId, PersonId } from '../domain/ids'
import { type Language, languages } from '../domain/language'
import type { Prisma } from './generated/client'
import { oneOf } from './oneOf'

/** A participant as the letters reach them. */
export interface Invited extends Reply {
  readonly personId: PersonId
  readonly name: string
  readonly email: string | null
  readonly colour: number
  /** What letters to this person are written in. */
  readonly language: Language
}

/** A participant with what they answered, for a list of many conversations. */
export interface InvitedTo extends Reply {
  readonly conversationId: ConversationId
  readonly personId: PersonId
  readonly name: string
  readonly colour: number
  /** Has come in by the personal link. */
  readonly hasOpened: boolean
}

export interface SeatStore {
  /** The participants with what they answered, by their colour at the table. */
  invited(conversationId: ConversationId): Promise<Invited[]>
  /** The participants of many conversations, by conversation and colour. */
  invitedTo(conversationIds: readonly ConversationId[]): Promise<InvitedTo[]>
  /** What letters to somebody with a seat are written in. */
  language(conversationId: ConversationId, personId: PersonId): Promise<Language>
  /** What a participant has answered; undefined for who is none. */
  reply(conversationId: ConversationId, personId: PersonId): Promise<Reply | undefined>
  setReply(conversationId: ConversationId, personId: PersonId, reply: Reply): Promise<void>
  /** Everybody is asked anew. */
  clearReplies(conversationId: ConversationId): Promise<void>
  /** Another person takes the seat, with nothing of what the first has answered. */
  give(conversationId: ConversationId, from: PersonId, to: PersonId): Promise<void>
}

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

export function seats(client: Prisma.TransactionClient): SeatStore {
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
    async invitedTo(conversationIds) {
      const ids = [...conversationIds]
      const isClaimed = { conversationId: { in: ids }, withdrawnAt: null, claimedAt: { not: null } }
      const rows = await client.seat.findMany({
        where: { conversationId: { in: ids }, role: 'participant' },
        select: {
          ...columns,
          conversationId: true,
          personId: true,
          colour: true,
          person: {
            select: { name: true, invitations: { where: isClaimed, select: { conversationId: true } } },
          },
        },
        orderBy: [{ conversationId: 'asc' }, { colour: 'asc' }, { personId: 'asc' }],
      })
      return rows.map((row) => ({
        ...replyOf(row),
        conversationId: row.conversationId as ConversationId,
        personId: row.personId as PersonId,
        name: row.person.name,
        colour: row.colour,
        hasOpened: row.person.invitations.some(({ conversationId }) => conversationId === row.conversationId),
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
