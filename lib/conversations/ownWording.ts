import type { Stores } from '../db/database'
import type { Actor } from '../domain/access'
import type { Concept, KindId } from '../domain/concept'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import { questionsOf } from '../domain/questions'
import { currentTexts } from '../domain/wording'
import { reword } from './reword'
import type { Desk } from './services'
import { whoWords } from './whoWords'

/**
 * Keeps the facilitator's words of this conversation as their own set, in place of the one they had: the next
 * conversation of this kind in this concept begins with them. Throws `NotFound`, `NotAllowed`, `ConversationSealed`.
 */
export async function keepAsOwn(
  desk: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<Readonly<Record<string, string>>> {
  const { conversation, personId } = await whoWords(desk, actor, id)
  const texts = currentTexts(await desk.db.wordings.of(conversation.id))
  await desk.db.transaction((tx) =>
    tx.wordings.keepOwn(personId, conversation.concept.id, conversation.kind, texts),
  )
  return texts
}

/**
 * Words the questions as in the facilitator's own set; those that are not in it stay as they are. Answers all the
 * words there are then, by question id. Throws `NotFound`, `NotAllowed`, `ConversationSealed`.
 */
export async function applyOwn(
  desk: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
): Promise<Readonly<Record<string, string>>> {
  const { conversation, personId } = await whoWords(desk, actor, id)
  const words = { ...conversation, conversationId: conversation.id, personId, at: desk.clock() }
  const isChanged = await desk.db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversation.id)
    if (!locked || locked.sealedAt) throw new Failure('ConversationSealed')
    return beginWithOwn(tx, words)
  })
  if (isChanged) desk.rooms.factsChanged(conversation.id)
  return currentTexts(await desk.db.wordings.of(conversation.id))
}

/** A conversation that has just been planned begins with the words its facilitator kept. Within its transaction. */
export async function beginWithOwn(
  tx: Pick<Stores, 'wordings'>,
  words: {
    readonly conversationId: ConversationId
    readonly concept: Concept
    readonly kind: KindId
    readonly personId: PersonId
    readonly at: Date
  },
): Promise<boolean> {
  const own = await tx.wordings.own(words.personId, words.concept.id, words.kind)
  // A concept may have lost a question since.
  const known = questionsOf(words.concept).flatMap(({ id }): [string, string][] => {
    const text = own[id]
    return text === undefined ? [] : [[id, text]]
  })
  return reword(tx, words, Object.fromEntries(known))
}
