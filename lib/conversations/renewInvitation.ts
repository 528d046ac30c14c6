import type { Stores } from '../db/database'
import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import { loadConversation } from './loadConversation'
import { newInvitation } from './newInvitation'
import type { Desk } from './services'

/**
 * The facilitator makes a new link: the old one, its PIN and its sign-ins are over at once. Returns the token of
 * the new link. Throws `NotFound`, `NotAllowed`.
 */
export async function renewInvitation(
  desk: Desk,
  actor: Actor | null,
  id: string,
): Promise<{ token: string }> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'invitation.renew', conversation)) throw new Failure('NotAllowed')
  const participant = conversation.seats.find((seat) => seat.role === 'participant')
  if (!participant) throw new Failure('NotFound')
  const now = desk.clock()
  const invited = {
    conversationId: conversation.id,
    personId: participant.personId,
    startsAt: conversation.startsAt,
  }

  const token = await desk.db.transaction(async (tx) => {
    await withdrawAll(tx, conversation.id, participant.personId, now)
    return newInvitation(tx, invited, now)
  })
  desk.rooms.revoke({ conversationId: conversation.id, personId: participant.personId })
  return { token }
}

/** Again and again until none is left: a renewal at the same moment may have made another one meanwhile. */
async function withdrawAll(
  tx: Stores,
  conversationId: ConversationId,
  personId: PersonId,
  now: Date,
): Promise<void> {
  for (;;) {
    const current = await tx.invitations.current(conversationId, personId)
    if (!current) return
    await tx.invitations.withdraw(current.id, now)
    await tx.sessions.deleteByInvitation(current.id)
  }
}
