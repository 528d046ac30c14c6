import { z } from 'zod'
import type { Stores } from '../db/database'
import type { Actor } from '../domain/access'
import type { Conversation } from '../domain/conversation'
import { Failure } from '../domain/errors'
import type { PersonId } from '../domain/ids'
import { invitedPerson, knownPerson } from './invitedPerson'
import { newInvitation } from './newInvitation'
import type { FreshInvitation } from './planConversation'
import { failureOfInput, personSchema } from './planInput'
import { endInvitation, whoIsInvited } from './renewInvitation'
import type { Desk } from './services'

const schema = z.object({ email: personSchema.shape.email })

/**
 * A mail address with a slip, put right while nobody has come in by the link: the link is made new. The person's own
 * row is corrected only where this invitation is all there is of it; else the one whom the right address belongs to
 * takes the seat. Throws `NotFound`, `NotAllowed`, `EmailInvalid`, `EmailBelongsToAnother`, `InvitingYourself`,
 * `PersonTwice`, `AlreadyOpened`.
 */
export async function correctEmail(
  desk: Pick<Desk, 'db' | 'clock' | 'rooms'>,
  actor: Actor | null,
  id: string,
  personId: string,
  input: unknown,
): Promise<FreshInvitation> {
  const { conversation, invited } = await whoIsInvited(desk, actor, id, personId)
  const parsed = schema.safeParse(input)
  if (!parsed.success) throw failureOfInput(parsed.error)
  const now = desk.clock()
  const fresh = await desk.db.transaction(async (tx) => {
    const locked = await tx.conversations.lock(conversation.id)
    const current = await tx.invitations.current(conversation.id, invited.personId)
    if (!locked || locked.openedAt || current?.claimedAt) throw new Failure('AlreadyOpened')
    await endInvitation(tx, conversation.id, invited.personId, now)
    await tx.preparations.removeByLink(conversation.id, invited.personId)
    const seated = await rightPerson(tx, conversation, invited.personId, parsed.data.email)
    const { id: conversationId, startsAt } = conversation
    const token = await newInvitation(tx, { conversationId, personId: seated, startsAt }, now)
    return { personId: seated, name: invited.name, token }
  })
  desk.rooms.revoke({ conversationId: conversation.id, personId: invited.personId })
  desk.rooms.factsChanged(conversation.id)
  return fresh
}

/** Who sits there now: the same person with another address, or another person. */
async function rightPerson(
  tx: Stores,
  conversation: Conversation,
  personId: PersonId,
  email: string,
): Promise<PersonId> {
  const before = await tx.people.byId(personId)
  if (!before) throw new Failure('NotFound')
  const { name, organisationId } = before
  const known = await knownPerson(tx, organisationId, { name, email })
  if (known?.id === personId) return personId
  const seat = known && conversation.seats.find((candidate) => candidate.personId === known.id)
  if (seat) throw new Failure(seat.role === 'facilitator' ? 'InvitingYourself' : 'PersonTwice')
  const isOnlyHere = await tx.people.isInvitedOnly(personId, conversation.id)
  if (!known && isOnlyHere) {
    await tx.people.setEmail(personId, email)
    return personId
  }
  const after = await invitedPerson(tx, organisationId, conversation.id, { name, email })
  await tx.seats.give(conversation.id, personId, after.id)
  // An address that was a slip may be a stranger's: nothing of it is kept.
  if (isOnlyHere) await tx.people.delete(personId)
  return after.id
}
