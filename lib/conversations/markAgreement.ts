import { z } from 'zod'
import { type Actor, can } from '../domain/access'
import { agreementStates, longestReason } from '../domain/approval'
import { Failure } from '../domain/errors'
import type { AgreementId } from '../domain/ids'
import { seesAgreement } from '../domain/seesAgreement'
import { followUpIfDone } from './followUpIfDone'
import { reaching } from './lastTime'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

const inputSchema = z.object({
  /** What the person saw it to be: somebody else's word in between is never overwritten unseen. */
  from: z.enum(agreementStates),
  to: z.enum(agreementStates),
  why: z.string().trim(),
})

/**
 * One of a conversation's people says what has become of an agreement: kept, changed or dropped, with a line of why, or
 * open again. What was said before is kept beside it. When none is open any more, the conversation has been followed
 * up. Throws `NotFound`, `NotAllowed`, `InvalidInput`, `ReasonTooLong`, `AgreementMoved`.
 */
export async function markAgreement(
  { db, clock, rooms }: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  by: Actor | null,
  id: string,
  agreementId: string,
  input: unknown,
): Promise<void> {
  const actor = await reaching({ db }, by, id)
  const conversation = await loadConversation({ db }, actor, id)
  if (!actor || !can(actor, 'agreement.mark', conversation)) throw new Failure('NotAllowed')
  const parsed = inputSchema.safeParse(input)
  if (!parsed.success) throw new Failure('InvalidInput')
  const { from, to, why } = parsed.data
  if (why.length > longestReason) throw new Failure('ReasonTooLong')
  const { personId } = actor
  const isFollowedUp = await db.transaction(async (tx) => {
    await tx.conversations.lock(conversation.id)
    const agreement = (await tx.agreements.of(conversation.id)).find(
      ({ content }) => content.id === agreementId,
    )
    if (!agreement || !seesAgreement(personId, conversation, agreement.content)) throw new Failure('NotFound')
    const { outcome, carriedTo } = agreement
    if (carriedTo || outcome.state !== from) throw new Failure('AgreementMoved')
    if (outcome.state === to && outcome.why === why) return false
    await tx.agreements.mark(conversation.id, agreementId as AgreementId, {
      state: to,
      why,
      by: personId,
      at: clock(),
    })
    return followUpIfDone(tx, conversation.id, { personId, at: clock() })
  })
  if (isFollowedUp) rooms.factsChanged(conversation.id)
}
