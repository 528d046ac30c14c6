import type { AgreementMark, KnownAgreement } from '../db/agreements'
import { type Actor, can } from '../domain/access'
import type { PlanSection } from '../domain/concept'
import type { ConversationSummary } from '../domain/conversation'
import type { Day } from '../domain/day'
import { byDueDay, dueOn } from '../domain/followUp'
import type { ConversationId } from '../domain/ids'
import { seesAgreement } from '../domain/seesAgreement'
import { listConversations } from './listConversations'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/** An agreement where it is followed up: which talk it is from, under what, and when it is looked at again. */
export interface FollowedAgreement {
  readonly agreement: KnownAgreement
  readonly conversation: ConversationSummary
  readonly section: PlanSection | undefined
  readonly dueOn: Day | null
}

/** Those that somebody may see of all their concluded conversations, by the day of following up. */
export async function ownAgreements(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
): Promise<FollowedAgreement[]> {
  if (!actor) return []
  const seen = new Map((await listConversations({ db }, actor)).map((one) => [one.id, one]))
  const rows = (await db.agreements.ofPerson(actor.personId)).filter(({ conversationId, content }) => {
    const conversation = seen.get(conversationId)
    return conversation && seesAgreement(actor.personId, conversation, content)
  })
  const sections = await db.conversations.planSections([
    ...new Set(rows.map(({ conversationId }) => conversationId)),
  ])
  return byDueDay(
    rows.flatMap(({ joint, ...agreement }) => {
      const conversation = seen.get(agreement.conversationId)
      if (!conversation) return []
      const section = sections.get(conversation.id)?.find(({ id }) => id === agreement.section)
      return [{ agreement, conversation, section, dueOn: dueOn(agreement.content, joint) }]
    }),
  )
}

export interface AgreementsOfTalk {
  readonly conversation: ConversationSummary
  readonly agreements: readonly FollowedAgreement[]
  readonly marks: readonly AgreementMark[]
  /** The plan's joint follow-up day. */
  readonly joint: string | null
  readonly mayMark: boolean
}

/** Those of one concluded conversation, in the order of its plan, with everything said of them. Throws `NotFound`. */
export async function agreementsOfTalk(
  { db }: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<AgreementsOfTalk> {
  const conversation = await loadConversation({ db }, actor, id)
  const joint = (await db.plans.of(conversation.id))?.followUpOn ?? null
  const { sections } = conversation.concept.plan
  const agreements = (await db.agreements.of(conversation.id))
    .filter(({ content }) => actor && seesAgreement(actor.personId, conversation, content))
    .map((agreement) => ({
      agreement,
      conversation,
      section: sections.find((section) => section.id === agreement.section),
      dueOn: dueOn(agreement.content, joint),
    }))
  const seen = new Set(agreements.map(({ agreement }) => agreement.content.id))
  return {
    conversation,
    agreements,
    marks: (await db.agreements.marks(conversation.id)).filter(({ agreementId }) => seen.has(agreementId)),
    joint,
    mayMark: can(actor, 'agreement.mark', conversation),
  }
}

/** Everything said of the agreements of these conversations, by conversation. */
export async function marksOf(
  { db }: Pick<Desk, 'db'>,
  ids: Iterable<ConversationId>,
): Promise<Map<ConversationId, AgreementMark[]>> {
  const marks = new Map<ConversationId, AgreementMark[]>()
  for (const id of new Set(ids)) marks.set(id, await db.agreements.marks(id))
  return marks
}
