import { describe, expect, it } from 'vitest'
import { newId, type PersonId } from '../domain/ids'
import { heldInYear, sortOut, stateOf } from './sortOut'

const now = new Date('2026-11-26T09:00:00Z')
const [soeren, maria] = [newId<PersonId>(), newId<PersonId>()]
const talk = (name: string, startsAt: string, more: { sealed?: string; cancelled?: string } = {}) => ({
  name,
  startsAt: new Date(startsAt),
  sealedAt: more.sealed ? new Date(more.sealed) : null,
  cancelledAt: more.cancelled ? new Date(more.cancelled) : null,
  seats: [
    { personId: soeren, name: 'Søren', role: 'facilitator' as const, colour: 2 },
    { personId: maria, name: 'Maria', role: 'participant' as const, colour: 1 },
  ],
})
const names = (talks: readonly { name: string }[]) => talks.map(({ name }) => name)

describe('a person’s conversations', () => {
  const sorted = sortOut(
    [
      talk('held', '2026-11-12T09:00Z', { sealed: '2026-11-12T10:30Z' }),
      talk('called off and past', '2026-11-13T09:00Z', { cancelled: '2026-11-10T09:00Z' }),
      talk('left open', '2026-11-18T09:00Z'),
      talk('called off', '2026-11-26T08:00Z', { cancelled: '2026-11-20T09:00Z' }),
      talk('this morning', '2026-11-26T07:00Z'),
      talk('concluded today', '2026-11-26T08:30Z', { sealed: '2026-11-26T08:50Z' }),
      talk('later', '2026-12-02T09:00Z'),
    ],
    now,
  )

  it('the next one stays the next in the middle of it; one that is called off is never the next', () => {
    expect(sorted.next?.name).toBe('this morning')
    expect(names(sorted.coming)).toEqual(['called off', 'later'])
  })

  it('what has not been concluded though its day is over waits, and what was held comes latest first', () => {
    expect(names(sorted.unfinished)).toEqual(['left open'])
    expect(names(sorted.held)).toEqual(['concluded today', 'held'])
  })

  it('none at all are none', () => {
    expect(sortOut([], now)).toEqual({ next: undefined, coming: [], unfinished: [], held: [] })
  })
})

it('of a year count those one leads, called-off ones aside, by Danish days', () => {
  const year = [
    talk('new year’s eve', '2025-12-31T23:30Z', { sealed: '2026-01-01T00:30Z' }),
    talk('planned', '2026-12-02T09:00Z'),
    talk('called off', '2026-12-03T09:00Z', { cancelled: '2026-11-20T09:00Z' }),
    talk('next year', '2026-12-31T23:30Z'),
  ]
  expect(heldInYear(year, soeren, 2026)).toEqual({ held: 1, of: 2 })
  expect(heldInYear(year, maria, 2026)).toEqual({ held: 0, of: 0 })
})

it('each is in one state, by which it can be looked for', () => {
  const states = [
    talk('held though called off', '2026-11-12T09:00Z', { sealed: '2026-11-12T10:30Z' }),
    talk('called off', '2026-12-12T09:00Z', { cancelled: '2026-11-10T09:00Z' }),
    talk('left open', '2026-11-18T09:00Z'),
    talk('this morning', '2026-11-26T07:00Z'),
  ].map((one) => stateOf(one, now))
  expect(states).toEqual(['held', 'cancelled', 'unfinished', 'coming'])
})
