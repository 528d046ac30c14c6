import { type Actor, can } from '../domain/access'
import { phases } from '../domain/conversation'
import { Failure } from '../domain/errors'
import { mayBeTaken } from '../domain/life'
import { loadConversation } from './loadConversation'
import type { Desk } from './services'

/**
 * One step on in the life of a conversation, or one back. `from` is where the person saw it: somebody else's step in
 * between is never taken twice. Throws `NotFound`, `NotAllowed`, `StepNotPossible`.
 */
export async function takeStep(
  { db, clock, rooms }: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
  input: { readonly from: string; readonly to: string },
): Promise<void> {
  const conversation = await loadConversation({ db }, actor, id)
  if (!actor || !can(actor, 'conversation.step', conversation)) throw new Failure('NotAllowed')
  const [from, to] = [input.from, input.to].map((name) => phases.find((phase) => phase === name))
  if (!from || !to || !mayBeTaken(from, to, conversation)) throw new Failure('StepNotPossible')
  const at = clock()
  const isTaken = await db.transaction((tx) =>
    tx.conversations.step(conversation.id, { from, to, personId: actor.personId, at }),
  )
  if (!isTaken) throw new Failure('StepNotPossible')
  rooms.factsChanged(conversation.id)
}
