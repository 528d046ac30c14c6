import { type Actor, can } from '../domain/access'
import type { ConversationSummary } from '../domain/conversation'
import type { Desk } from './services'

/** The conversations in which somebody has a seat and which they may see here, soonest first. */
export async function listConversations(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
): Promise<ConversationSummary[]> {
  if (!actor) return []
  const seated = await db.conversations.ofPerson(actor.personId)
  return seated.filter((conversation) => can(actor, 'conversation.see', conversation))
}
