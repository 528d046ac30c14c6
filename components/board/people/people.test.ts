import { expect, test } from 'vitest'
import type { Seat } from '@/lib/domain/conversation'
import { peopleAtTable, personOfClient } from './people'

const seats = [
  { personId: 'm', name: 'Maria Lund', role: 'participant', colour: 1 },
  { personId: 's', name: 'Søren Friis', role: 'facilitator', colour: 2 },
] as unknown as Seat[]
const directory = {
  clients: { '12': 's' },
  people: [{ id: 's', name: 'Søren Friis', role: 'facilitator', colour: 2, present: true }],
}

test('everyone with a seat is shown, here or not', () => {
  const people = peopleAtTable(seats, directory)
  expect(people.map((person) => [person.firstName, person.initials, person.isPresent])).toEqual([
    ['Maria', 'ML', false],
    ['Søren', 'SF', true],
  ])
})

test('a client is whose the server says, and one’s own before it has said so', () => {
  expect(personOfClient(12, directory, { client: 3, personId: 'm' })).toBe('s')
  expect(personOfClient(3, directory, { client: 3, personId: 'm' })).toBe('m')
  expect(personOfClient(99, directory, { client: 3, personId: 'm' })).toBeUndefined()
})
