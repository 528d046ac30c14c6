import { seedBoard } from '../board/seed'
import type { Stores } from '../db/database'
import { type Actor, can } from '../domain/access'
import { Failure } from '../domain/errors'
import { type ConversationId, newId, type OrganisationId, type PersonId } from '../domain/ids'
import type { Person } from '../domain/person'
import { newInvitation } from './newInvitation'
import { offeredConcepts } from './offeredConcepts'
import { parsePlan } from './planInput'
import type { Desk } from './services'

export interface Planned {
  readonly conversationId: ConversationId
  /** Of the employee's personal link; it cannot be read again. */
  readonly token: string
}

/**
 * A leader plans a MUS: the employee, the copied concept, the laid table and the invitation come into being together
 * or not at all. Throws what `parsePlan` throws, and `NotAllowed`, `InvitingYourself`, `EmailBelongsToAnother`.
 */
export async function planConversation(desk: Desk, actor: Actor | null, input: unknown): Promise<Planned> {
  if (!actor || !can(actor, 'conversation.plan')) throw new Failure('NotAllowed')
  const now = desk.clock()
  const plan = parsePlan(input, now)
  const offered = offeredConcepts(desk.concepts, 'MUS')
  const concept = plan.conceptId ? offered.find(({ id }) => id === plan.conceptId) : offered[0]
  if (!concept) throw new Failure('InvalidInput')
  const leader = await desk.db.people.byId(actor.personId)
  if (!leader) throw new Failure('NotAllowed')
  const board = seedBoard(concept)
  const conversationId = newId<ConversationId>()

  const token = await desk.db.transaction(async (tx) => {
    const employee = await employeeOf(tx, leader.organisationId, plan)
    if (employee.id === leader.id) throw new Failure('InvitingYourself')
    await tx.conversations.create({
      id: conversationId,
      organisationId: leader.organisationId,
      kind: 'MUS',
      concept,
      startsAt: plan.startsAt,
      durationMinutes: plan.durationMinutes,
      place: plan.place,
      seats: [
        { personId: leader.id, role: 'facilitator', colour: 2 },
        { personId: employee.id, role: 'participant', colour: 1 },
      ],
      board,
    })
    return newInvitation(tx, { conversationId, personId: employee.id, startsAt: plan.startsAt }, now)
  })
  return { conversationId, token }
}

/** The person with that address, or a new one. Another name on a known address is a slip, which would invite a stranger. */
async function employeeOf(
  tx: Stores,
  organisationId: OrganisationId,
  { name, email }: { readonly name: string; readonly email: string },
): Promise<Person> {
  const known = await tx.people.byEmail(organisationId, email)
  if (known && nameKey(known.name) !== nameKey(name)) throw new Failure('EmailBelongsToAnother')
  if (known) return known
  const person: Person = { id: newId<PersonId>(), organisationId, name, email, isLeader: false }
  await tx.people.create(person)
  return person
}

const nameKey = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('da')
