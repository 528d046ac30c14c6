import { z } from 'zod'
import { type Actor, can } from '../domain/access'
import { type Conversation, longestAnswer, type Reply } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import { parseStart } from './planInput'
import { postToFacilitator } from './postLetters'
import type { Desk } from './services'

const schema = z.object({
  answer: z.enum(['yes', 'no', 'another', 'alone']),
  words: z.string().trim().max(longestAnswer),
  date: z.string(),
  time: z.string(),
})

export interface OwnReply {
  readonly conversation: Conversation
  readonly reply: Reply
  /** Whether one may ask for a talk alone instead. */
  readonly isGroup: boolean
}

/** What the invited has answered. Throws `NotFound`, `NotAllowed`. */
export async function ownReply(desk: Pick<Desk, 'db'>, actor: Actor | null, id: string): Promise<OwnReply> {
  const conversation = await loadConversation(desk, actor, id)
  if (!actor || !can(actor, 'invitation.answer', conversation)) throw new Failure('NotAllowed')
  const reply = await desk.db.seats.reply(conversation.id, actor.personId)
  if (!reply) throw new Failure('NotAllowed')
  return { conversation, reply, isGroup: isGroup(conversation) }
}

/**
 * Yes, no, rather at another time (with a time, or words for it), or in a group rather alone. The facilitator is told
 * by mail. Throws as `ownReply`, and `AnswerMissing`, `DateInvalid`, `DateInPast`, `InvalidInput`.
 */
export async function answerInvitation(
  desk: Pick<Desk, 'db' | 'mail' | 'clock'>,
  actor: Actor | null,
  id: string,
  input: unknown,
): Promise<void> {
  const { conversation } = await ownReply(desk, actor, id)
  const parsed = schema.safeParse(input)
  if (!parsed.success) {
    const isUnanswered = parsed.error.issues.some(({ path }) => path[0] === 'answer')
    throw new Failure(isUnanswered ? 'AnswerMissing' : 'InvalidInput')
  }
  const { answer, words, date, time } = parsed.data
  const now = desk.clock()
  const isAnother = answer === 'another'
  const proposedAt = isAnother && date ? parseStart({ date, time }, now) : null
  if (isAnother && !proposedAt && !words) throw new Failure('AnswerMissing')
  if (answer === 'alone' && !isGroup(conversation)) throw new Failure('InvalidInput')
  const reply: Reply = {
    answer: answer === 'alone' ? 'no' : answer,
    answeredAt: now,
    proposedAt,
    words,
    asksForIndividual: answer === 'alone',
  }
  const seat = conversation.seats.find(({ personId }) => personId === actor?.personId)
  if (!seat) throw new Failure('NotAllowed')
  await desk.db.seats.setReply(conversation.id, seat.personId, reply)
  await postToFacilitator(desk, conversation, { type: 'answered', by: seat.name, reply })
}

function isGroup({ concept, kind }: Conversation): boolean {
  return (concept.kinds[kind]?.participants.max ?? 1) > 1
}
