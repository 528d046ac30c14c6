import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

interface Worder {
  readonly conversation: Conversation
  readonly personId: PersonId
}

/** A conversation for whoever may word its questions. Throws `NotFound`, `NotAllowed`, `ConversationSealed`. */
export async function whoWords(desk: Pick<Desk, 'db'>, actor: Actor | null, id: string): Promise<Worder> {
  const conversation = await loadConversation(desk, actor, id)
  if (!actor || !can(actor, 'wording.edit', { ...conversation, sealedAt: null }))
    throw new Failure('NotAllowed')
  if (conversation.sealedAt) throw new Failure('ConversationSealed')
  return { conversation, personId: actor.personId }
}
