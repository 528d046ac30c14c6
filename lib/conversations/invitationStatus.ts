import type { Invited } from '../db/seats'
import { type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/** What the facilitator is told of the invitations: never from where or how often one was opened. */
export interface InvitationStatus {
  readonly conversation: Conversation
  readonly people: readonly InvitedStatus[]
}

export interface InvitedStatus extends Invited {
  /** `none`: no link has been made yet, it was withdrawn, or it has run out. */
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
  const isTheirs = { ...conversation, sealedAt: null, cancelledAt: null }
  if (!can(actor, 'invitation.renew', isTheirs)) throw new Failure('NotAllowed')
  const now = desk.clock()
  const people: InvitedStatus[] = []
  for (const invited of await desk.db.seats.invited(conversation.id)) {
    const invitation = await desk.db.invitations.current(conversation.id, invited.personId)
    const isOver = !invitation || invitation.expiresAt <= now
    people.push({
      ...invited,
      state: isOver ? 'none' : invitation.claimedAt ? 'opened' : 'notOpened',
      createdAt: isOver ? null : invitation.createdAt,
      claimedAt: isOver ? null : invitation.claimedAt,
    })
  }
  return { conversation, people }
}
