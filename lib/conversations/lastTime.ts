import type { KnownAgreement } from '../db/agreements'
import type { Actor } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import type { ConversationId } from '../domain/ids'
import { seesAgreement } from '../domain/seesAgreement'
import { readPlan } from '../plan/canonicalPlan'
import type { PlanRecord } from '../plan/planRecord'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/** What the same people agreed the last time they talked, as one of them may see it. */
export interface LastTime {
  readonly conversation: Conversation
  /** As it was approved, without what is another's own. */
  readonly plan: PlanRecord
  readonly agreements: readonly KnownAgreement[]
}

/**
 * What lies beside a conversation from the last one of the same people; undefined when they have had none. It belongs
 * to this conversation's material: whoever comes by a personal link to this one sees it too, if they sat at that table.
 * Throws `NotFound`.
 */
export async function lastTime(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<LastTime | undefined> {
  const { id: conversationId } = await loadConversation({ db }, actor, id)
  const conversation = actor && (await db.conversations.lastOf(conversationId))
  const sealed = conversation && (await db.plans.of(conversation.id))
  if (!sealed) return undefined
  const sees = (agreement: Parameters<typeof seesAgreement>[2]) =>
    seesAgreement(actor.personId, conversation, agreement)
  const plan = readPlan(sealed.plan)
  return {
    conversation,
    plan: {
      ...plan,
      sections: plan.sections.map((section) => ({
        ...section,
        agreements: section.agreements.filter(sees),
      })),
    },
    agreements: (await db.agreements.of(conversation.id)).filter(({ content }) => sees(content)),
  }
}

/**
 * The actor as somebody who may act on what was agreed in a conversation: whoever came by a personal link to the next
 * one reaches the last one of the same people through it, and no other.
 */
export async function reaching(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<Actor | null> {
  if (!actor || actor.reach === 'everything' || actor.reach === id) return actor
  const last = await db.conversations.lastOf(actor.reach)
  return last?.id === id ? { ...actor, reach: id as ConversationId } : actor
}
