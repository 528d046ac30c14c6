import type { Adapter, AdapterUser } from '@auth/core/adapters'
import type { Stores } from '../db/database'
import { newId, type PersonId } from '../domain/ids'
import type { Person, Session } from '../domain/person'
import { linkablePerson } from './linkablePerson'
import { ensureOrganisation } from './organisation'
import { hashToken } from './sessionToken'
import { startSession } from './signIn'

/** `isLeader` is what the provider's profile said; @auth/core hands it through to `createUser`. */
interface NewUser extends AdapterUser {
  readonly isLeader?: boolean | undefined
}

/**
 * @auth/core's view of our people and sessions. The stock adapter stores session tokens as they are; here they are
 * hashed, and a person is never an email address. Its "user" is our person, in the fewest fields it accepts.
 */
export function sessionAdapter(db: Stores, device: Session['device'], clock: () => Date): Adapter {
  return {
    async createUser(user: NewUser) {
      const organisationId = await ensureOrganisation(db)
      const email = user.email || null
      // The address may be that of somebody who left; the newcomer is another person and comes without it.
      const isTaken = email !== null && (await db.people.byEmail(organisationId, email)) !== undefined
      const person: Person = {
        id: newId<PersonId>(),
        organisationId,
        name: user.name ?? '',
        email: isTaken ? null : email,
        isLeader: user.isLeader ?? false,
      }
      await db.people.create(person)
      return userOf(person)
    },
    async getUser(id) {
      const person = await db.people.byId(id as PersonId)
      return person ? userOf(person) : null
    },
    async getUserByEmail(email) {
      const person = await linkablePerson(db, email)
      return person ? userOf(person) : null
    },
    async getUserByAccount({ provider, providerAccountId }) {
      const person = await db.people.byAccount(provider, providerAccountId)
      return person ? userOf(person) : null
    },
    async updateUser(user) {
      const person = await db.people.byId(user.id as PersonId)
      if (!person) throw new Error('the person is gone')
      return userOf(person)
    },
    async linkAccount({ userId, provider, providerAccountId }) {
      await db.people.linkAccount(userId as PersonId, provider, providerAccountId)
    },
    async createSession({ sessionToken, userId, expires }) {
      await startSession(db, {
        person: { id: userId as PersonId },
        device,
        now: clock(),
        token: sessionToken,
      })
      return { sessionToken, userId, expires }
    },
    async getSessionAndUser(sessionToken) {
      const found = await db.sessions.byTokenHash(hashToken(sessionToken), clock())
      if (!found) return null
      const { session, person } = found
      return {
        session: { sessionToken, userId: person.id, expires: session.expiresAt },
        user: userOf(person),
      }
    },
    // The expiry slides where our own pages look at the session, by its kind; see `viewerFromCookie`.
    async updateSession() {
      return null
    },
    async deleteSession(sessionToken) {
      const found = await db.sessions.byTokenHash(hashToken(sessionToken), clock())
      if (found) await db.sessions.delete(found.session.id)
    },
  }
}

function userOf(person: Person): AdapterUser {
  return { id: person.id, name: person.name, email: person.email ?? '', emailVerified: null }
}
