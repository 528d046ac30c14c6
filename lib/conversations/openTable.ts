import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { loadConversation } from './loadConversation'
import { openPreparation } from './preparationContent'
import type { Desk } from './services'

/**
 * The facilitator opens the table: everyone's picks are turned over together, once, and never covered again. Thoughts
 * stay where they are. Nobody is waited for. Opening it twice changes nothing. Throws `NotFound`, `NotAllowed`,
 * `ConversationSealed`.
 */
export async function openTable(
  { db, keys, clock, rooms }: Pick<Desk, 'db' | 'keys' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
): Promise<void> {
  const { id: conversationId, ...conversation } = await loadConversation({ db }, actor, id)
  if (!actor || !can(actor, 'table.open', { id: conversationId, ...conversation }))
    throw new Failure('NotAllowed')
  const at = clock()
  // Words that cannot be read any more keep nobody from the table; their owner is told on the own page.
  const picksIn = (content: Uint8Array, personId: PersonId) => {
    try {
      return openPreparation(keys, { conversationId, personId }, content).picks
    } catch {
      return []
    }
  }
  await db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversationId)
    if (!locked || locked.sealedAt) throw new Failure('ConversationSealed')
    if (locked.phase === 'planned' || locked.phase === 'preparing')
      await tx.conversations.step(conversationId, {
        from: locked.phase,
        to: 'underWay',
        personId: actor.personId,
        at,
      })
    if (locked.openedAt) return
    await tx.conversations.setOpened(conversationId, at)
    for (const { personId, content } of await tx.preparations.all(conversationId)) {
      await tx.picks.replace(conversationId, personId, picksIn(content, personId), at)
    }
  })
  rooms.factsChanged(conversationId)
}
