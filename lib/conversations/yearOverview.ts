import type { Actor } from '../domain/access'
import type { ConversationSummary } from '../domain/conversation'
import type { ConversationId, PersonId } from '../domain/ids'
import { type InvitationsDue, invitationsDue, toAnswer } from './invitationsDue'
import { listConversations } from './listConversations'
import { type FollowedAgreement, ownAgreements } from './ownAgreements'
import type { Desk } from './services'
import { heldInYear, type SortedOut, sortOut, yearOf } from './sortOut'

/** A conversation with who says to be ready for it; never how far anybody is. */
export interface Talk extends ConversationSummary {
  readonly ready: readonly PersonId[]
}

export interface YearOverview extends SortedOut<Talk> {
  readonly year: number
  readonly heldThisYear: { readonly held: number; readonly of: number }
  /** Open ones, by the day of following up. */
  readonly toFollowUp: readonly FollowedAgreement[]
  /** How many agreements there are to see of a conversation. */
  readonly agreementCounts: ReadonlyMap<ConversationId, number>
  readonly invitations: readonly InvitationsDue<Talk>[]
  /** Invitations that wait for one's own answer. */
  readonly toAnswer: readonly Talk[]
}

/** A person's year: what comes, what is agreed, who is invited, what was held. Nothing of what anybody has prepared. */
export async function yearOverview(
  { db, clock }: Pick<Desk, 'db' | 'clock'>,
  actor: Actor,
): Promise<YearOverview> {
  const now = clock()
  const me = actor.personId
  const conversations = await withReadiness({ db }, await listConversations({ db }, actor))
  const agreements = await ownAgreements({ db }, actor)
  const invited = await db.seats.invitedTo(
    conversations.filter(({ startsAt }) => startsAt > now).map(({ id }) => id),
  )
  const counts = new Map<ConversationId, number>()
  for (const { conversation } of agreements)
    counts.set(conversation.id, (counts.get(conversation.id) ?? 0) + 1)
  const year = yearOf(now)
  return {
    ...sortOut(conversations, now),
    year,
    heldThisYear: heldInYear(conversations, me, year),
    toFollowUp: agreements.filter(
      ({ agreement }) => agreement.outcome.state === 'open' && !agreement.carriedTo,
    ),
    agreementCounts: counts,
    invitations: invitationsDue(conversations, invited, me, now),
    toAnswer: toAnswer(conversations, invited, me, now),
  }
}

/** Who is ready is told of conversations that are not over. */
export async function withReadiness(
  { db }: Pick<Desk, 'db'>,
  conversations: readonly ConversationSummary[],
): Promise<Talk[]> {
  const open = conversations.filter(({ sealedAt, cancelledAt }) => !sealedAt && !cancelledAt)
  const ready = await db.preparations.readyIn(open.map(({ id }) => id))
  return conversations.map((conversation) => ({ ...conversation, ready: ready.get(conversation.id) ?? [] }))
}
