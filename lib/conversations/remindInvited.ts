import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import { type PostedLetter, postToInvited } from './postLetters'
import type { Desk } from './services'

/**
 * A reminder to everybody who has not said no. It holds no link: that is kept nowhere, and a new one would close the
 * old. Throws `NotFound`, `NotAllowed`, `DateInPast`.
 */
export async function remindInvited(
  desk: Pick<Desk, 'db' | 'mail' | 'clock'>,
  actor: Actor | null,
  id: string,
): Promise<PostedLetter[]> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'conversation.arrange', conversation)) throw new Failure('NotAllowed')
  if (conversation.startsAt <= desk.clock()) throw new Failure('DateInPast')
  return postToInvited(desk, conversation, ({ answer }) =>
    answer === 'no' ? undefined : { type: 'reminded' },
  )
}
