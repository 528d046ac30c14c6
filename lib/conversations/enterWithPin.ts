import { isPin } from '../auth/pin'
import { startSession } from '../auth/signIn'
import { Failure } from '../domain/errors'
import { type Entered, type Entry, refuseOthers } from './entry'
import { usableInvitation } from './openInvitation'
import type { Desk } from './services'

/** So many wrong PINs lock the invitation; after the wait each further wrong one locks it again, twice as long. */
export const attemptLimit = 5
export const lockMs = 15 * 60 * 1000
const longestLockMs = 24 * 60 * 60 * 1000

/** How long it stays locked after one more wrong PIN: doubling, so that nobody gets through 10,000 in a link's life. */
export function lockedForMs(failedBefore: number): number {
  return Math.min(lockMs * 2 ** Math.max(0, failedBefore + 1 - attemptLimit), longestLockMs)
}

/**
 * A claimed invitation on a further device. Throws `PinWrong`, `PinLocked`, `InvitationForAnother`, or as
 * `openInvitation`; an invitation that nobody has claimed answers `PinWrong`.
 */
export async function enterWithPin(desk: Pick<Desk, 'db' | 'clock'>, entry: Entry): Promise<Entered> {
  const { db } = desk
  const now = desk.clock()
  const invitation = await usableInvitation(db, entry.token, now)
  refuseOthers(invitation, entry.viewer)
  const { pinHash } = invitation
  if (!pinHash) throw new Failure('PinWrong')
  if (invitation.lockedUntil && invitation.lockedUntil > now) throw new Failure('PinLocked')

  // Counted before it is looked at, so that many guesses at once are not more guesses.
  const counted = await db.invitations.recordFailure(
    invitation.id,
    attemptLimit,
    new Date(now.getTime() + lockedForMs(invitation.failedAttempts)),
  )
  const wasAlone = counted.failedAttempts === invitation.failedAttempts + 1
  if (counted.failedAttempts > attemptLimit && !wasAlone) throw new Failure('PinLocked')
  if (!(await isPin(entry.pin, pinHash))) {
    throw new Failure(counted.failedAttempts >= attemptLimit ? 'PinLocked' : 'PinWrong')
  }

  const sessionToken = await db.transaction(async (tx) => {
    // This locks the row; a renewal that was first is seen, one that comes now waits and ends this session too.
    await tx.invitations.clearFailures(invitation.id)
    await usableInvitation(tx, entry.token, now)
    return startSession(tx, { person: { id: invitation.personId }, invitation, device: entry.device, now })
  })
  return { sessionToken, conversationId: invitation.conversationId }
}
