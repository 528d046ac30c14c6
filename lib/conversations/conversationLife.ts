import { type Actor, can } from '../domain/access'
import type { Conversation, Phase } from '../domain/conversation'
import { type Step, stepBackFrom, stepOnFrom } from '../domain/life'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/** How a conversation has gone so far, and where its facilitator may lead it by hand. */
export interface ConversationLife {
  readonly conversation: Conversation
  /** As they were taken, the first one first. */
  readonly steps: readonly Step[]
  readonly on: Phase | null
  readonly back: Phase | null
  /** The facilitator's next act is to open the table. */
  readonly isToBeOpened: boolean
}

/** For all its people. Throws `NotFound`. */
export async function conversationLife(
  desk: Pick<Desk, 'db'>,
  actor: Actor | null,
  id: string,
): Promise<ConversationLife> {
  const conversation = await loadConversation(desk, actor, id)
  const steps = await desk.db.conversations.steps(conversation.id)
  const mayLead = can(actor, 'conversation.step', conversation)
  return {
    conversation,
    steps,
    on: mayLead ? stepOnFrom(conversation) : null,
    back: mayLead ? stepBackFrom(conversation.phase) : null,
    isToBeOpened: can(actor, 'table.open', conversation) && conversation.openedAt === null,
  }
}
