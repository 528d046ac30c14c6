import type { ConversationId, InvitationId, PersonId, SessionId } from '../domain/ids'
import type { Session } from '../domain/person'
import type { Stores } from './database'
import type { Prisma, Session as Row } from './generated/client'
import { oneOf } from './oneOf'
import { personOf } from './people'

const devices = ['phone', 'tablet', 'computer'] as const

export function sessions(client: Prisma.TransactionClient): Stores['sessions'] {
  return {
    async create(session, tokenHash) {
      await client.session.create({ data: { ...session, tokenHash } })
    },
    async byTokenHash(tokenHash, now) {
      const row = await client.session.findUnique({
        where: { tokenHash, expiresAt: { gt: now } },
        include: { person: true },
      })
      return row ? { session: sessionOf(row), person: personOf(row.person) } : undefined
    },
    /** Oldest first. */
    async byInvitation(invitationId) {
      const rows = await client.session.findMany({
        where: { invitationId },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      })
      return rows.map(sessionOf)
    },
    // These touch nothing when the session is gone: a sign-out elsewhere may have been first.
    async setExpiry(id, expiresAt) {
      await client.session.updateMany({ where: { id }, data: { expiresAt } })
    },
    async delete(id) {
      await client.session.deleteMany({ where: { id } })
    },
    async deleteByInvitation(invitationId) {
      await client.session.deleteMany({ where: { invitationId } })
    },
    async deleteByPerson(personId) {
      await client.session.deleteMany({ where: { personId } })
    },
    async deleteExpired(now) {
      const { count } = await client.session.deleteMany({ where: { expiresAt: { lte: now } } })
      return count
    },
  }
}

function sessionOf(row: Row): Session {
  return {
    id: row.id as SessionId,
    personId: row.personId as PersonId,
    conversationId: row.conversationId as ConversationId | null,
    invitationId: row.invitationId as InvitationId | null,
    device: oneOf(devices, row.device),
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
  }
}
