import { describe, expect, it } from 'vitest'
import { type InvitationId, newId, type SessionId } from '../../domain/ids'
import type { Session } from '../../domain/person'
import type { Database } from '../database'
import { createTalk } from './conversations'
import { createInvitation } from './describeInvitations'
import { createPerson } from './people'

const now = new Date('2027-06-30T22:30:00.123Z')
const before = new Date(now.getTime() - 1)
const after = new Date(now.getTime() + 1)

/** The rules of the store of sessions, on either engine. */
export function describeSessions(open: () => Database): void {
  async function createSession(facts: Partial<Session> = {}): Promise<{ session: Session; hash: string }> {
    const session: Session = {
      id: newId<SessionId>(),
      personId: facts.personId ?? (await createPerson(open())).id,
      conversationId: null,
      invitationId: null,
      device: 'computer',
      createdAt: before,
      expiresAt: after,
      ...facts,
    }
    const hash = newId<SessionId>()
    await open().sessions.create(session, hash)
    return { session, hash }
  }

  async function createInvited(facts: Partial<Session> = {}) {
    const talk = await createTalk(open())
    const invitation = await createInvitation(open(), talk)
    const narrowed = { personId: talk.employee.id, conversationId: talk.id, invitationId: invitation.id }
    return createSession({ ...narrowed, ...facts })
  }

  describe('sessions', () => {
    it('are found by the hash of their token, with their person', async () => {
      const person = await createPerson(open(), { email: 'e@example.dk' })
      const { session, hash } = await createSession({ personId: person.id, device: 'phone' })
      expect(await open().sessions.byTokenHash(hash, now)).toEqual({ session, person })
      expect(await open().sessions.byTokenHash('another', now)).toBeUndefined()
    })

    it('are over at the moment they expire, to the millisecond', async () => {
      const { session, hash } = await createSession({ expiresAt: now })
      expect(await open().sessions.byTokenHash(hash, before)).toBeDefined()
      expect(await open().sessions.byTokenHash(hash, now)).toBeUndefined()
      await open().sessions.setExpiry(session.id, after)
      expect((await open().sessions.byTokenHash(hash, now))?.session.expiresAt).toEqual(after)
    })

    it('of an invitation are listed, oldest first, and deleted together, no others', async () => {
      const { session: first } = await createInvited()
      const ofFirst = { personId: first.personId, conversationId: first.conversationId, createdAt: now }
      const { session: second } = await createSession({ ...ofFirst, invitationId: first.invitationId })
      const { hash: other } = await createInvited()
      const invitationId = first.invitationId ?? newId<InvitationId>()
      expect(await open().sessions.byInvitation(invitationId)).toEqual([first, second])
      await open().sessions.deleteByInvitation(invitationId)
      expect(await open().sessions.byInvitation(invitationId)).toEqual([])
      expect(await open().sessions.byTokenHash(other, now)).toBeDefined()
    })

    it('are deleted one by one; what is gone already is no error', async () => {
      const { session, hash } = await createSession()
      const { hash: other } = await createSession()
      await open().sessions.delete(session.id)
      await open().sessions.delete(session.id)
      await open().sessions.setExpiry(session.id, after)
      expect(await open().sessions.byTokenHash(hash, now)).toBeUndefined()
      expect(await open().sessions.byTokenHash(other, now)).toBeDefined()
    })

    it('that have expired are swept away, and counted', async () => {
      const long = new Date('2001-01-01T00:00:00Z')
      await createSession({ expiresAt: long })
      await createSession({ expiresAt: long })
      const { hash } = await createSession()
      expect(await open().sessions.deleteExpired(long)).toBe(2)
      expect(await open().sessions.deleteExpired(long)).toBe(0)
      expect(await open().sessions.byTokenHash(hash, now)).toBeDefined()
    })
  })
}
