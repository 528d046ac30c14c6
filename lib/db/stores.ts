import { conversations } from './conversations'
import type { Stores } from './database'
import type { Prisma } from './generated/client'
import { invitations } from './invitations'
import { organisations } from './organisations'
import { people } from './people'
import { sessions } from './sessions'

/** All stores over one client: the database itself, or one open transaction. */
export function createStores(client: Prisma.TransactionClient): Stores {
  return {
    organisations: organisations(client),
    people: people(client),
    sessions: sessions(client),
    conversations: conversations(client),
    invitations: invitations(client),
  }
}
