import { seedBoard } from '../board/seed'
import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { type ConversationId, newId, type PersonId } from '../domain/ids'
import { conceptFor } from './conceptFor'
import { invitedPerson } from './invitedPerson'
import { newInvitation } from './newInvitation'
import { beginWithOwn } from './ownWording'
import { parsePlan } from './planInput'
import { facilitatorColour, participantColour } from './seatColour'
import type { Desk } from './services'

export interface Planned {
  readonly conversationId: ConversationId
  /** One for each participant, in the order in which they were written. */
  readonly invitations: readonly FreshInvitation[]
}

export interface FreshInvitation {
  readonly personId: PersonId
  readonly name: string
  /** Of the personal link; it cannot be read again. */
  readonly token: string
}

/**
 * A leader plans a conversation: its people, the copied concept, the laid table and the invitations come into being
 * together or not at all. Throws what `parsePlan` throws, and `NotAllowed`, `InvitingYourself`,
 * `EmailBelongsToAnother`, `TooFewPeople`, `TooManyPeople`.
 */
export async function planConversation(desk: Desk, actor: Actor | null, input: unknown): Promise<Planned> {
  if (!actor || !can(actor, 'conversation.plan')) throw new Failure('NotAllowed')
  const now = desk.clock()
  const plan = parsePlan(input, now)
  const { concept, kind } = conceptFor(desk.concepts, plan.kind, plan.conceptId)
  if (plan.participants.length < kind.participants.min) throw new Failure('TooFewPeople')
  if (plan.participants.length > kind.participants.max) throw new Failure('TooManyPeople')
  const leader = await desk.db.people.byId(actor.personId)
  if (!leader) throw new Failure('NotAllowed')
  const { startsAt, durationMinutes, place, language, ownLanguage } = plan
  const board = seedBoard(concept)
  const conversationId = newId<ConversationId>()

  return desk.db.transaction(async (tx) => {
    const people = []
    for (const participant of plan.participants) {
      const person = await invitedPerson(tx, leader.organisationId, conversationId, participant)
      if (person.id === leader.id) throw new Failure('InvitingYourself')
      people.push(person)
    }
    await tx.conversations.create({
      id: conversationId,
      organisationId: leader.organisationId,
      kind: plan.kind,
      concept,
      startsAt,
      durationMinutes,
      place,
      seats: [
        { personId: leader.id, role: 'facilitator', colour: facilitatorColour, language: ownLanguage },
        ...people.map(({ id }, index) => ({
          personId: id,
          role: 'participant' as const,
          colour: participantColour(index),
          language,
        })),
      ],
      board,
    })
    const worded = { conversationId, concept, kind: plan.kind, personId: leader.id, at: now }
    await beginWithOwn(tx, worded)
    const invitations = []
    for (const { id, name } of people) {
      const token = await newInvitation(tx, { conversationId, personId: id, startsAt }, now)
      invitations.push({ personId: id, name, token })
    }
    return { conversationId, invitations }
  })
}
