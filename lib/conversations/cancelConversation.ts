import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import { type PostedLetter, postToInvited } from './postLetters'
import type { Desk } from './services'

/**
 * Calls a conversation off, for good. Links that nobody has opened end, everybody is told by mail, and the calendar
 * entry goes; whoever has been at the table still sees what lies there. Throws `NotFound`, `NotAllowed`,
 * `ConversationCancelled`.
 */
export async function cancelConversation(
  desk: Pick<Desk, 'db' | 'mail' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
): Promise<PostedLetter[]> {
  const conversation = await loadConversation(desk, actor, id)
  if (conversation.cancelledAt) throw new Failure('ConversationCancelled')
  if (!can(actor, 'conversation.arrange', conversation)) throw new Failure('NotAllowed')
  const now = desk.clock()
  await desk.db.transaction(async (tx) => {
    if (!(await tx.conversations.cancel(conversation.id, now))) throw new Failure('ConversationCancelled')
    await tx.invitations.withdrawUnclaimed(conversation.id, now)
  })
  desk.rooms.revoke({ conversationId: conversation.id })
  return postToInvited(desk, conversation, () => ({ type: 'cancelled' }))
}
