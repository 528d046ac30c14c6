import type { InvitedTo } from '../db/seats'
import type { ConversationSummary } from '../domain/conversation'
import type { PersonId } from '../domain/ids'

/** One conversation whose invitations ask something of its facilitator. */
export interface InvitationsDue<Talk> {
  readonly conversation: Talk
  /** No answer yet. */
  readonly unanswered: readonly InvitedTo[]
  /** Another time, no, or rather alone. */
  readonly replies: readonly InvitedTo[]
}

type Planned = Pick<
  ConversationSummary,
  'id' | 'startsAt' | 'openedAt' | 'sealedAt' | 'cancelledAt' | 'seats'
>

/** The invitations of the conversations that somebody leads and that are to come, where not everybody has said yes. */
export function invitationsDue<Talk extends Planned>(
  conversations: readonly Talk[],
  invited: readonly InvitedTo[],
  me: PersonId,
  now: Date,
): InvitationsDue<Talk>[] {
  return conversations
    .filter((talk) => isToCome(talk, now) && roleOf(talk, me) === 'facilitator')
    .map((conversation) => {
      const people = invited.filter(({ conversationId }) => conversationId === conversation.id)
      return {
        conversation,
        unanswered: people.filter(({ answer }) => answer === null),
        replies: people.filter(({ answer }) => answer !== null && answer !== 'yes'),
      }
    })
    .filter(({ unanswered, replies }) => unanswered.length + replies.length > 0)
}

/** The invitations that somebody has not answered. */
export function toAnswer<Talk extends Planned>(
  conversations: readonly Talk[],
  invited: readonly InvitedTo[],
  me: PersonId,
  now: Date,
): Talk[] {
  return conversations.filter(
    (talk) =>
      isToCome(talk, now) &&
      invited.some(
        ({ conversationId, personId, answer }) =>
          conversationId === talk.id && personId === me && answer === null,
      ),
  )
}

const isToCome = ({ startsAt, openedAt, sealedAt, cancelledAt }: Planned, now: Date) =>
  startsAt > now && !openedAt && !sealedAt && !cancelledAt

const roleOf = ({ seats }: Planned, me: PersonId) => seats.find(({ personId }) => personId === me)?.role
