import { Failure } from '../domain/errors'
import type { ConversationId, PersonId } from '../domain/ids'
import type { Invitation, Person, Session } from '../domain/person'

/** Somebody at the door of an invitation. */
export interface Entry {
  readonly token: string
  readonly pin: string
  /** Who is signed in in this browser, if anybody. */
  readonly viewer: { readonly person: Pick<Person, 'id'> } | null
  readonly device: Session['device']
}

export interface Entered {
  /** Of the new session, for the cookie. */
  readonly sessionToken: string
  readonly conversationId: ConversationId
}

/**
 * Throws `InvitationForAnother` when somebody else than the invited is signed in: the facilitator handed the link
 * over and must not be able to become the participant, nor may anybody by mistake.
 */
export function refuseOthers(invitation: Pick<Invitation, 'personId'>, viewer: Entry['viewer']): void {
  const who: PersonId | undefined = viewer?.person.id
  if (who !== undefined && who !== invitation.personId) throw new Failure('InvitationForAnother')
}
