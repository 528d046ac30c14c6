import { z } from 'zod'
import type { Actor } from '../domain/access'
import { Failure } from '../domain/errors'
import { addressOf, questionsAsked } from '../domain/questionsAsked'
import { longestWording, oneLine, type Wording, wordingLength } from '../domain/wording'
import { loadConversation } from './loadConversation'
import { reword } from './reword'
import type { Desk } from './services'
import { whoWords } from './whoWords'

const schema = z.object({
  question: z.string(),
  /** Line breaks become spaces; no other control characters, which no keyboard makes and Postgres refuses. */
  text: z
    .string()
    .max(10_000)
    .transform(oneLine)
    .pipe(z.string().regex(/^\P{Cc}*$/u)),
})

/**
 * The facilitator words a question. Nothing, or the original in either language, is back to the original. Throws
 * `NotFound`, `NotAllowed`, `ConversationSealed`, `WordingTooLong`, `InvalidInput`.
 */
export async function setWording(
  desk: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
  input: unknown,
): Promise<void> {
  const { conversation, personId } = await whoWords(desk, actor, id)
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw new Failure('InvalidInput')
  const { question, text } = parsed.data
  const original = questionsAsked(conversation.concept, addressOf(conversation))
    .flatMap(({ questions }) => questions)
    .find((candidate) => candidate.id === question)?.text
  if (!original) throw new Failure('InvalidInput')
  if (wordingLength(text) > longestWording) throw new Failure('WordingTooLong')
  const isOriginal = text === '' || Object.values(original).some((own) => oneLine(own) === text)
  const reworder = { conversationId: conversation.id, personId, at: desk.clock() }
  const isChanged = await desk.db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversation.id)
    if (!locked || locked.sealedAt) throw new Failure('ConversationSealed')
    return reword(tx, reworder, { [question]: isOriginal ? null : text })
  })
  if (isChanged) desk.rooms.factsChanged(conversation.id)
}

export interface Wordings {
  /** By question id; a question whose wording was never touched is left out. */
  readonly wordings: Readonly<Record<string, Wording>>
  /**
   * Since when this person has known the questions: a later change is shown to them as a change. Null for who has not
   * begun to prepare, and for the facilitator, who words them.
   */
  readonly knownSince: Date | null
}

/** What the questions of a conversation say, and what of it has changed for this person. Throws `NotFound`. */
export async function wordingsOf(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<Wordings> {
  const conversation = await loadConversation({ db }, actor, id)
  const seat = conversation.seats.find(({ personId }) => personId === actor?.personId)
  const begunAt =
    seat?.role === 'participant' && (await db.preparations.begunAt(conversation.id, seat.personId))
  return { wordings: await db.wordings.of(conversation.id), knownSince: begunAt || null }
}
