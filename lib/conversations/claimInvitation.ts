import { checkPin, hashPin } from '../auth/pin'
import { startSession } from '../auth/signIn'
import { Failure } from '../domain/errors'
import { type Entered, type Entry, refuseOthers } from './entry'
import { usableInvitation } from './openInvitation'
import type { Desk } from './services'

/**
 * The first opener chooses the PIN, which ties the invitation to them, and is signed in for that conversation alone.
 * Throws `InvitationClaimed` when somebody was first, `PinInvalid`, `InvitationForAnother`, or as `openInvitation`.
 */
export async function claimInvitation(desk: Pick<Desk, 'db' | 'clock'>, entry: Entry): Promise<Entered> {
  const { db } = desk
  const now = desk.clock()
  const invitation = await usableInvitation(db, entry.token, now)
  refuseOthers(invitation, entry.viewer)
  if (invitation.claimedAt) throw new Failure('InvitationClaimed')
  checkPin(entry.pin)
  const pinHash = await hashPin(entry.pin)

  const sessionToken = await db.transaction(async (tx) => {
    // The claim locks the row until the session is there too, so that a renewal in this moment ends both.
    if (!(await tx.invitations.claim(invitation.id, pinHash, now))) {
      await usableInvitation(tx, entry.token, now)
      throw new Failure('InvitationClaimed')
    }
    return startSession(tx, { person: { id: invitation.personId }, invitation, device: entry.device, now })
  })
  return { sessionToken, conversationId: invitation.conversationId }
}
