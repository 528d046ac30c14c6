import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { type ConversationId, isId } from '../domain/ids'
import type { Desk } from './services'

/**
 * A conversation for somebody who may see it. Throws `NotFound`, the same for one that is not there and one that is
 * not for them, so that nobody learns which conversations exist.
 */
export async function loadConversation(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<Conversation> {
  const conversation = isId(id) ? await db.conversations.byId(id as ConversationId) : undefined
  if (!conversation || !can(actor, 'conversation.see', conversation)) throw new Failure('NotFound')
  return conversation
}
