import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { localDate, localTime } from '../i18n/formatWhen'
import { loadConversation } from './loadConversation'
import { moveConversation } from './moveConversation'
import type { PostedLetter } from './postLetters'
import type { Desk } from './services'

/**
 * The facilitator says yes to the time that somebody proposed: the conversation moves there, all are told, and whoever
 * proposed it has thereby answered. `seen` is the time as the facilitator saw it (ISO 8601). Throws as
 * `moveConversation`, and `ProposalMoved` when it is another one, or none, by now.
 */
export async function acceptProposal(
  desk: Pick<Desk, 'db' | 'mail' | 'clock'>,
  actor: Actor | null,
  id: string,
  { personId, seen }: { readonly personId: string; readonly seen: string },
): Promise<PostedLetter[]> {
  const conversation = await loadConversation(desk, actor, id)
  if (!can(actor, 'conversation.arrange', conversation)) throw new Failure('NotAllowed')
  const seat = conversation.seats.find((candidate) => candidate.personId === personId)
  const reply = seat && (await desk.db.seats.reply(conversation.id, seat.personId))
  const proposedAt = reply?.answer === 'another' ? reply.proposedAt : null
  if (!seat || !proposedAt || proposedAt.toISOString() !== seen) throw new Failure('ProposalMoved')
  const { durationMinutes, place } = conversation
  const letters = await moveConversation(desk, actor, id, {
    date: localDate(proposedAt),
    time: localTime(proposedAt),
    durationMinutes,
    place: place ?? '',
  })
  await desk.db.seats.setReply(conversation.id, seat.personId, {
    answer: 'yes',
    answeredAt: desk.clock(),
    proposedAt: null,
    words: '',
    asksForIndividual: false,
  })
  return letters
}
