import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { loadConversation } from './loadConversation'
import { lastsUntil } from './newInvitation'
import { failureOfInput, parseStart, placeSchema } from './planInput'
import { type PostedLetter, postToInvited } from './postLetters'
import type { Desk } from './services'

/**
 * To another time or place. Everybody is told by mail with an update of the same calendar entry, and where the time is
 * another one everybody is asked anew. What is already so changes nothing. Throws `NotFound`, `NotAllowed`,
 * `DateInvalid`, `DateInPast`, `InvalidInput`, `ConversationSealed`, `ConversationCancelled`.
 */
export async function moveConversation(
  desk: Pick<Desk, 'db' | 'mail' | 'clock'>,
  actor: Actor | null,
  id: string,
  input: unknown,
): Promise<PostedLetter[]> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'conversation.arrange', conversation)) throw new Failure('NotAllowed')
  const parsed = placeSchema.safeParse(input)
  if (!parsed.success) throw failureOfInput(parsed.error)
  const { date, time, durationMinutes, place } = parsed.data
  const now = desk.clock()
  const startsAt = parseStart({ date, time }, now)
  const isAnotherTime = startsAt.getTime() !== conversation.startsAt.getTime()
  if (!isAnotherTime && durationMinutes === conversation.durationMinutes && place === conversation.place)
    return []
  await desk.db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversation.id)
    if (!locked || locked.sealedAt) throw new Failure('ConversationSealed')
    if ((await tx.conversations.byId(conversation.id))?.cancelledAt)
      throw new Failure('ConversationCancelled')
    await tx.conversations.move(conversation.id, { startsAt, durationMinutes, place })
    await tx.invitations.setExpiry(conversation.id, lastsUntil(startsAt, now))
    if (isAnotherTime) await tx.seats.clearReplies(conversation.id)
  })
  return postToInvited(desk, { ...conversation, startsAt, durationMinutes, place }, () => ({ type: 'moved' }))
}
