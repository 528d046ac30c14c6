import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { loadConversation } from './loadConversation'
import { type PostedLetter, postToInvited } from './postLetters'
import type { Desk } from './services'

/**
 * Sends the links that were made just now, each to its person, with guidance, materials and a calendar file. After the
 * invitation is stored: it is there whatever becomes of the mail. Throws `NotFound`, `NotAllowed`.
 */
export async function sendInvitations(
  desk: Pick<Desk, 'db' | 'mail' | 'clock'>,
  actor: Actor | null,
  id: string,
  linkOf: ReadonlyMap<PersonId, string>,
): Promise<PostedLetter[]> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'invitation.renew', conversation)) throw new Failure('NotAllowed')
  return postToInvited(desk, conversation, ({ personId }) => {
    const link = linkOf.get(personId)
    return link ? { type: 'invited', link } : undefined
  })
}
