import { Failure } from '../domain/errors'
import type { ConversationId, InvitationId, PersonId } from '../domain/ids'
import type { Invitation } from '../domain/person'
import type { Stores } from './database'
import type { Prisma, Invitation as Row } from './generated/client'

export function invitations(client: Prisma.TransactionClient): Stores['invitations'] {
  return {
    async create(invitation, tokenHash) {
      await client.invitation.create({ data: { ...invitation, tokenHash } })
    },
    async byTokenHash(tokenHash) {
      const row = await client.invitation.findUnique({ where: { tokenHash } })
      return row ? invitationOf(row) : undefined
    },
    async current(conversationId, personId) {
      const row = await client.invitation.findFirst({
        where: { conversationId, personId, withdrawnAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      })
      return row ? invitationOf(row) : undefined
    },
    async claim(id, pinHash, now) {
      // One statement: the condition and the change cannot be parted by another's claim.
      const { count } = await client.invitation.updateMany({
        where: { id, claimedAt: null, pinHash: null, withdrawnAt: null },
        data: { pinHash, claimedAt: now },
      })
      return count === 1
    },
    async recordFailure(id, limit, lockedUntil) {
      // One statement, which Prisma's verbs cannot say: two guesses at once must count as two.
      const rows = await client.$queryRaw<Row[]>`
        UPDATE "Invitation"
        SET "failedAttempts" = "failedAttempts" + 1,
            "lockedUntil" = CASE
              WHEN "failedAttempts" + 1 >= ${limit}::int THEN ${lockedUntil}::timestamptz ELSE "lockedUntil"
            END
        WHERE "id" = ${id}
        RETURNING *`
      const [row] = rows
      if (!row) throw new Failure('InvitationUnknown')
      return invitationOf(row)
    },
    async clearFailures(id) {
      await client.invitation.updateMany({ where: { id }, data: { failedAttempts: 0, lockedUntil: null } })
    },
    /** The first withdrawal's time is kept. */
    async withdraw(id, now) {
      await client.invitation.updateMany({ where: { id, withdrawnAt: null }, data: { withdrawnAt: now } })
    },
    async withdrawUnclaimed(conversationId, now) {
      await client.invitation.updateMany({
        where: { conversationId, withdrawnAt: null, claimedAt: null },
        data: { withdrawnAt: now },
      })
    },
    async setExpiry(conversationId, expiresAt) {
      await client.invitation.updateMany({
        where: { conversationId, withdrawnAt: null },
        data: { expiresAt },
      })
    },
  }
}

function invitationOf(row: Row): Invitation {
  return {
    id: row.id as InvitationId,
    conversationId: row.conversationId as ConversationId,
    personId: row.personId as PersonId,
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    withdrawnAt: row.withdrawnAt,
    claimedAt: row.claimedAt,
    pinHash: row.pinHash,
    failedAttempts: row.failedAttempts,
    lockedUntil: row.lockedUntil,
  }
}
