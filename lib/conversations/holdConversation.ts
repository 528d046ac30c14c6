import type { Stores } from '../db/database'
import { type Action, type Actor, can } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { ConversationId } from '../domain/ids'

/**
 * The conversation as it is now, held until the transaction ends: no edit, no other approval and no step comes between.
 * Throws `NotFound`, `NotAllowed`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function holdConversation(
  tx: Pick<Stores, 'conversations'>,
  actor: Actor | null,
  id: ConversationId,
  action: Action,
): Promise<{ readonly conversation: Conversation; readonly actor: Actor }> {
  await tx.conversations.lock(id)
  const conversation = await tx.conversations.byId(id)
  if (!conversation) throw new Failure('NotFound')
  if (conversation.sealedAt) throw new Failure('ConversationSealed')
  if (conversation.cancelledAt) throw new Failure('ConversationCancelled')
  if (!actor || !can(actor, action, conversation)) throw new Failure('NotAllowed')
  return { conversation, actor }
}

/** A plan is agreed on at an open table. Throws `TableNotOpened`, `StepNotPossible`. */
export function expectAtTheTable({ openedAt, phase }: Pick<Conversation, 'openedAt' | 'phase'>): void {
  if (!openedAt) throw new Failure('TableNotOpened')
  if (phase !== 'underWay' && phase !== 'agreeing') throw new Failure('StepNotPossible')
}
