import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/** What the facilitator is told of an invitation: never from where or how often it was opened. */
export interface InvitationStatus {
  readonly conversation: Conversation
  readonly participantName: string
  /** `none`: no link has been made yet, or it has run out. */
  readonly state: 'none' | 'notOpened' | 'opened'
  readonly createdAt: Date | null
  readonly claimedAt: Date | null
}

/** Throws `NotFound`, `NotAllowed`. */
export async function invitationStatus(
  desk: Pick<Desk, 'db' | 'clock'>,
  actor: Actor | null,
  id: string,
): Promise<InvitationStatus> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'invitation.renew', conversation)) throw new Failure('NotAllowed')
  const participant = conversation.seats.find((seat) => seat.role === 'participant')
  if (!participant) throw new Failure('NotFound')
  const invitation = await desk.db.invitations.current(conversation.id, participant.personId)
  const isOver = !invitation || invitation.expiresAt <= desk.clock()
  return {
    conversation,
    participantName: participant.name,
    state: isOver ? 'none' : invitation.claimedAt ? 'opened' : 'notOpened',
    createdAt: isOver ? null : invitation.createdAt,
    claimedAt: isOver ? null : invitation.claimedAt,
  }
}
