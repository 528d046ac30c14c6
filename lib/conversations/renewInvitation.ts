import type { Stores } from '../db/database'
import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import { loadConversation } from './loadConversation'
import { newInvitation } from './newInvitation'
import type { FreshInvitation } from './planConversation'
import type { Desk } from './services'

type Door = Pick<Desk, 'db' | 'clock' | 'rooms'>

/**
 * The facilitator makes a new link: the old one, its PIN and its sign-ins are over at once, and so is what this person
 * had prepared by it, which whoever opens the new one must not see. What has been turned over stays. Throws `NotFound`,
 * `NotAllowed`.
 */
export async function renewInvitation(
  desk: Door,
  actor: Actor | null,
  id: string,
  personId: string,
): Promise<FreshInvitation> {
  const { conversation, invited } = await whoIsInvited(desk, actor, id, personId)
  const now = desk.clock()
  const whose = { conversationId: conversation.id, personId: invited.personId }
  const token = await desk.db.transaction(async (tx) => {
    await endInvitation(tx, whose.conversationId, whose.personId, now)
    await tx.preparations.removeByLink(whose.conversationId, whose.personId)
    return newInvitation(tx, { ...whose, startsAt: conversation.startsAt }, now)
  })
  desk.rooms.revoke(whose)
  desk.rooms.factsChanged(conversation.id)
  return { ...invited, token }
}

/** The link, its PIN and its sign-ins are over, and there is no new one. Throws `NotFound`, `NotAllowed`. */
export async function withdrawInvitation(
  desk: Door,
  actor: Actor | null,
  id: string,
  personId: string,
): Promise<void> {
  const { conversation, invited } = await whoIsInvited(desk, actor, id, personId)
  await desk.db.transaction((tx) => endInvitation(tx, conversation.id, invited.personId, desk.clock()))
  desk.rooms.revoke({ conversationId: conversation.id, personId: invited.personId })
}

/** A participant whose link the facilitator may change. Throws `NotFound`, `NotAllowed`. */
export async function whoIsInvited(
  desk: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
  personId: string,
): Promise<{ readonly conversation: Conversation; readonly invited: { personId: PersonId; name: string } }> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'invitation.renew', conversation)) throw new Failure('NotAllowed')
  const seat = conversation.seats.find(
    (candidate) => candidate.personId === personId && candidate.role === 'participant',
  )
  if (!seat) throw new Failure('NotFound')
  return { conversation, invited: { personId: seat.personId, name: seat.name } }
}

/** Again and again until none is left: a renewal at the same moment may have made another one meanwhile. */
export async function endInvitation(
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
