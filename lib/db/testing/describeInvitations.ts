import { describe, expect, it } from 'vitest'
import { failureName } from '../../domain/errors'
import { type InvitationId, newId } from '../../domain/ids'
import type { Invitation } from '../../domain/person'
import type { Database, Stores } from '../database'
import { createTalk, type Talk } from './conversations'

const now = new Date('2027-01-31T23:30:00.007Z')
const later = new Date('2027-01-31T23:45:00.008Z')

export async function createInvitation(
  stores: Stores,
  talk: Talk,
  facts: Partial<Invitation> = {},
  tokenHash: string = newId<InvitationId>(),
): Promise<Invitation> {
  const invitation: Invitation = {
    id: newId<InvitationId>(),
    conversationId: talk.id,
    personId: talk.employee.id,
    createdAt: now,
    expiresAt: later,
    withdrawnAt: null,
    claimedAt: null,
    pinHash: null,
    failedAttempts: 0,
    lockedUntil: null,
    ...facts,
  }
  await stores.invitations.create(invitation, tokenHash)
  return invitation
}

/** The rules of the store of invitations, on either engine. */
export function describeInvitations(open: () => Database): void {
  describe('invitations', () => {
    it('come back as they were written, by the hash of their token', async () => {
      const token = newId<InvitationId>()
      const invitation = await createInvitation(open(), await createTalk(open()), {}, token)
      expect(await open().invitations.byTokenHash(token)).toEqual(invitation)
      expect(await open().invitations.byTokenHash('another')).toBeUndefined()
    })

    it('have one current of a person in a conversation: the newest that is not withdrawn', async () => {
      const { invitations } = open()
      const talk = await createTalk(open())
      const current = () => invitations.current(talk.id, talk.employee.id)
      expect(await current()).toBeUndefined()
      const newer = await createInvitation(open(), talk, { createdAt: later })
      const older = await createInvitation(open(), talk, { createdAt: now })
      expect(await current()).toEqual(newer)
      await invitations.withdraw(newer.id, later)
      expect(await current()).toEqual(older)
      await invitations.withdraw(older.id, later)
      expect(await current()).toBeUndefined()
      expect(await invitations.current(talk.id, talk.leader.id)).toBeUndefined()
    })

    it('are claimed once, however many try at the same moment', async () => {
      const { invitations } = open()
      const token = newId<InvitationId>()
      const { id } = await createInvitation(open(), await createTalk(open()), {}, token)
      const pins = Array.from({ length: 10 }, (_, n) => `pin ${n}`)
      const claims = await Promise.all(pins.map((pin) => invitations.claim(id, pin, now)))
      expect(claims.filter(Boolean)).toHaveLength(1)
      const stored = await invitations.byTokenHash(token)
      expect(stored?.pinHash).toBe(pins[claims.indexOf(true)])
      expect(stored?.claimedAt).toEqual(now)
    })

    it('cannot be claimed once withdrawn; a withdrawal keeps its first time', async () => {
      const { invitations } = open()
      const token = newId<InvitationId>()
      const { id } = await createInvitation(open(), await createTalk(open()), {}, token)
      await invitations.withdraw(id, now)
      await invitations.withdraw(id, later)
      expect(await invitations.claim(id, 'pin', later)).toBe(false)
      expect(await invitations.byTokenHash(token)).toMatchObject({ pinHash: null, withdrawnAt: now })
      expect(await invitations.claim(newId<InvitationId>(), 'pin', now)).toBe(false)
    })

    it('end together where nobody has opened them, and last longer together', async () => {
      const { invitations } = open()
      const talk = await createTalk(open())
      const [free, taken] = [newId<InvitationId>(), newId<InvitationId>()]
      await createInvitation(open(), talk, {}, free)
      const claimed = await createInvitation(open(), talk, {}, taken)
      await invitations.claim(claimed.id, 'pin', now)
      const longer = new Date('2028-01-01T00:00:00Z')
      await invitations.setExpiry(talk.id, longer)
      await invitations.withdrawUnclaimed(talk.id, later)
      expect(await invitations.byTokenHash(free)).toMatchObject({ withdrawnAt: later, expiresAt: longer })
      expect(await invitations.byTokenHash(taken)).toMatchObject({ withdrawnAt: null, expiresAt: longer })
    })

    it('count each wrong PIN, also at the same moment, and lock at the limit', async () => {
      const { invitations } = open()
      const { id } = await createInvitation(open(), await createTalk(open()))
      const rows = await Promise.all([1, 2, 3, 4].map(() => invitations.recordFailure(id, 5, later)))
      expect(rows.map((row) => row.failedAttempts).sort()).toEqual([1, 2, 3, 4])
      expect(rows.every((row) => row.lockedUntil === null)).toBe(true)
      expect(await invitations.recordFailure(id, 5, later)).toMatchObject({
        failedAttempts: 5,
        lockedUntil: later,
      })
    })

    it('begin again when the failures are cleared', async () => {
      const { invitations } = open()
      const invitation = await createInvitation(open(), await createTalk(open()))
      await invitations.recordFailure(invitation.id, 1, later)
      await invitations.clearFailures(invitation.id)
      expect(await invitations.recordFailure(invitation.id, 2, later)).toEqual({
        ...invitation,
        failedAttempts: 1,
      })
    })

    it('that do not exist are told by name', async () => {
      const counted = open().invitations.recordFailure(newId<InvitationId>(), 5, later)
      expect(await counted.then(() => undefined, failureName)).toBe('InvitationUnknown')
    })
  })
}
