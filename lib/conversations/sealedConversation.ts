import type { SealedPlan } from '../db/plans'
import { type Action, type Actor, can } from '../domain/access'
import type { Language } from '../domain/concept'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { addressOf } from '../domain/questionsAsked'
import { currentTexts } from '../domain/wording'
import type { PictureOf } from '../picture/picture'
import { loadConversation } from './loadConversation'
import type { Services } from './services'

export interface Sealed {
  readonly conversation: Conversation
  readonly sealed: SealedPlan
}

/** For those who may do that with it. Throws `NotFound`, also while nothing is sealed, and `NotAllowed`. */
export async function loadSealed(
  { db }: Pick<Services, 'db'>,
  actor: Actor | null,
  id: string,
  action: Extract<Action, 'document.read' | 'document.file'>,
): Promise<Sealed> {
  const conversation = await loadConversation({ db }, actor, id)
  const sealed = conversation.sealedAt ? await db.plans.of(conversation.id) : undefined
  if (!sealed) throw new Failure('NotFound')
  if (!can(actor, action, conversation)) throw new Failure('NotAllowed')
  return { conversation, sealed }
}

/** The table as it lay when it was sealed. */
export async function pictureOf(
  { db }: Pick<Services, 'db'>,
  { conversation, sealed }: Sealed,
  language: Language,
): Promise<PictureOf> {
  const { id, concept, seats } = conversation
  const [picks, wordings] = [await db.picks.of(id), await db.wordings.of(id)]
  return {
    board: sealed.board,
    concept,
    address: addressOf(conversation),
    wording: currentTexts(wordings),
    picks,
    seats,
    authors: await db.boards.writers(id),
    language,
  }
}
