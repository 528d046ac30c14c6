import { agreements } from './agreements'
import { approvals } from './approvals'
import { boards } from './boards'
import { conversations } from './conversations'
import type { Stores } from './database'
import { filings } from './filings'
import type { Prisma } from './generated/client'
import { informed } from './informed'
import { invitations } from './invitations'
import { leading } from './leading'
import { organisations } from './organisations'
import { people } from './people'
import { picks } from './picks'
import { plans } from './plans'
import { preparations } from './preparations'
import { seats } from './seats'
import { sessions } from './sessions'
import { wordings } from './wordings'

/** All stores over one client: the database itself, or one open transaction. */
export function createStores(client: Prisma.TransactionClient): Stores {
  return {
    organisations: organisations(client),
    people: people(client),
    sessions: sessions(client),
    conversations: conversations(client),
    invitations: invitations(client),
    seats: seats(client),
    preparations: preparations(client),
    picks: picks(client),
    informed: informed(client),
    filings: filings(client),
    boards: boards(client),
    approvals: approvals(client),
    plans: plans(client),
    agreements: agreements(client),
    wordings: wordings(client),
    leading: leading(client),
  }
}
