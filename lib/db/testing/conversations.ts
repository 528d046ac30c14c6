import type { Concept } from '../../domain/concept'
import { type ConversationId, newId } from '../../domain/ids'
import type { Person } from '../../domain/person'
import type { Stores } from '../database'
import { conceptForTests } from './conceptForTests'
import { createPerson } from './people'

export interface Talk {
  readonly id: ConversationId
  readonly leader: Person
  readonly employee: Person
}

/** A new planned MUS of two new people. */
export async function createTalk(
  stores: Stores,
  facts: { startsAt?: Date; leader?: Person; board?: Uint8Array; concept?: Concept } = {},
): Promise<Talk> {
  const leader = facts.leader ?? (await createPerson(stores, { name: 'Lone', isLeader: true }))
  const employee = await createPerson(stores, { name: 'Emil', organisationId: leader.organisationId })
  const id = newId<ConversationId>()
  await stores.conversations.create({
    id,
    organisationId: leader.organisationId,
    kind: 'MUS',
    concept: facts.concept ?? conceptForTests,
    // An hour that Copenhagen's clocks leave out: it comes through only where no zone is ever applied.
    startsAt: facts.startsAt ?? new Date('2027-03-28T02:30:00.250Z'),
    durationMinutes: 90,
    place: null,
    seats: [
      { personId: employee.id, role: 'participant', colour: 2 },
      { personId: leader.id, role: 'facilitator', colour: 1 },
    ],
    board: facts.board ?? Uint8Array.of(0, 0),
  })
  return { id, leader, employee }
}
