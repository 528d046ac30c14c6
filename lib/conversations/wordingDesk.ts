import type { Actor } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { currentTexts } from '../domain/wording'
import type { Desk } from './services'
import { whoWords } from './whoWords'

export interface WordingDesk {
  readonly conversation: Conversation
  /** The facilitator's words now, by question id. */
  readonly texts: Readonly<Record<string, string>>
  /** The facilitator's own set for this kind in this concept, by question id. */
  readonly own: Readonly<Record<string, string>>
}

/** What the facilitator words the questions with. Throws `NotFound`, `NotAllowed`, `ConversationSealed`. */
export async function wordingDesk(
  desk: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<WordingDesk> {
  const { conversation, personId } = await whoWords(desk, actor, id)
  const texts = currentTexts(await desk.db.wordings.of(conversation.id))
  const own = await desk.db.wordings.own(personId, conversation.concept.id, conversation.kind)
  return { conversation, texts, own }
}
