import { Failure } from '../domain/errors'
import type { OrganisationId, PersonId } from '../domain/ids'
import type { Person } from '../domain/person'
import type { Stores } from './database'
import type { Prisma, Person as Row } from './generated/client'
import { isUniqueViolation } from './isUniqueViolation'

export function people(client: Prisma.TransactionClient): Stores['people'] {
  return {
    /** Throws `EmailBelongsToAnother` when the address is taken. */
    async create(person, madeFor) {
      try {
        await client.person.create({
          data: {
            ...person,
            emailKey: person.email === null ? null : emailKey(person.email),
            madeFor: madeFor ?? null,
          },
        })
      } catch (error) {
        if (isUniqueViolation(error, 'emailKey')) throw new Failure('EmailBelongsToAnother')
        throw error
      }
    },
    async byId(id) {
      const row = await client.person.findUnique({ where: { id } })
      return row ? personOf(row) : undefined
    },
    async byEmail(organisationId, email) {
      const row = await client.person.findUnique({
        where: { organisationId_emailKey: { organisationId, emailKey: emailKey(email) } },
      })
      return row ? personOf(row) : undefined
    },
    async byAccount(provider, account) {
      const row = await client.account.findUnique({
        where: { provider_account: { provider, account } },
        include: { person: true },
      })
      return row ? personOf(row.person) : undefined
    },
    /** Linking the same twice is nothing new; an account that is another's is refused. */
    async linkAccount(personId, provider, account) {
      // Not an insert that may fail: on Postgres a failed statement spoils the caller's whole transaction.
      await client.account.createMany({ data: { personId, provider, account }, skipDuplicates: true })
      const row = await client.account.findUnique({ where: { provider_account: { provider, account } } })
      if (row?.personId !== personId)
        throw new Error('the account at the identity provider belongs to another person')
    },
    async hasAccount(personId, provider) {
      return (await client.account.count({ where: { personId, provider } })) > 0
    },
    async setLeader(id, isLeader) {
      await client.person.update({ where: { id }, data: { isLeader } })
    },
    /** In Danish alphabetical order. */
    async list(organisationId) {
      const rows = await client.person.findMany({ where: { organisationId } })
      return inDanishOrder(rows.map(personOf))
    },
    async metBy(id) {
      const withThem = { some: { conversation: { seats: { some: { personId: id } } } } }
      const rows = await client.person.findMany({ where: { id: { not: id }, seats: withThem } })
      return inDanishOrder(rows.map(personOf))
    },
    async isInvitedOnly(id, conversationId) {
      const found = await client.person.count({
        where: {
          id,
          madeFor: conversationId,
          accounts: { none: {} },
          sessions: { none: {} },
          invitations: {
            none: { OR: [{ claimedAt: { not: null } }, { conversationId: { not: conversationId } }] },
          },
          seats: { none: { conversationId: { not: conversationId } } },
        },
      })
      return found === 1
    },
    /** Throws `EmailBelongsToAnother` when the address is taken. */
    async setEmail(id, email) {
      try {
        await client.person.update({ where: { id }, data: { email, emailKey: emailKey(email) } })
      } catch (error) {
        if (isUniqueViolation(error, 'emailKey')) throw new Failure('EmailBelongsToAnother')
        throw error
      }
    },
    async delete(id) {
      await client.person.delete({ where: { id } })
    },
  }
}

const danish = new Intl.Collator('da')

/** Sorted here: what "alphabetical" means differs between databases and their settings. */
function inDanishOrder(people: Person[]): Person[] {
  return people.sort((a, b) => danish.compare(a.name, b.name) || (a.id < b.id ? -1 : 1))
}

function emailKey(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}

export function personOf(row: Row): Person {
  return {
    id: row.id as PersonId,
    organisationId: row.organisationId as OrganisationId,
    name: row.name,
    email: row.email,
    isLeader: row.isLeader,
  }
}
