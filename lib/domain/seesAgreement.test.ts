import { expect, it } from 'vitest'
import type { Role } from './conversation'
import { newId, type PersonId } from './ids'
import { seesAgreement } from './seesAgreement'

const [soeren, maria, jonas, kirsten] = [
  newId<PersonId>(),
  newId<PersonId>(),
  newId<PersonId>(),
  newId<PersonId>(),
]
const seat = (personId: PersonId, role: Role = 'participant') => ({ personId, role })
const mus = { seats: [seat(soeren, 'facilitator'), seat(maria)] }
const grus = { seats: [...mus.seats, seat(jonas)] }
const owners = [null, soeren, maria, jonas]
const seenBy = (me: PersonId, talk: typeof mus) =>
  owners.map((owner) => seesAgreement(me, talk, { for: owner }))

it('in a group a member sees the group’s and the own, and not one of the others’', () => {
  expect(seenBy(maria, grus)).toEqual([true, false, true, false])
  expect(seenBy(jonas, grus)).toEqual([true, false, false, true])
})

it('whoever holds the conversation sees all of them', () => {
  expect(seenBy(soeren, grus)).toEqual([true, true, true, true])
})

it('of two at a table both see everything', () => {
  expect(seenBy(maria, mus).slice(0, 3)).toEqual([true, true, true])
})

it('who was not there sees nothing, not even an agreement that names them', () => {
  expect(seenBy(kirsten, grus)).toEqual([false, false, false, false])
  expect(seesAgreement(kirsten, grus, { for: kirsten })).toBe(false)
})
