import { expect, it } from 'vitest'
import type { Facts } from '../domain/facts'
import type { PersonId } from '../domain/ids'
import { untouchedFacts } from '../domain/testing/untouchedFacts'
import { signOffOf } from './signOff'

const [maria, soeren] = ['maria', 'soeren'] as PersonId[] as [PersonId, PersonId]
const at = '2026-11-26T10:42:00.000Z'
const facts: Facts = { ...untouchedFacts, phase: 'agreeing', openedAt: at }
const see = (more: Partial<Facts>, here: Partial<Parameters<typeof signOffOf>[0]> = {}) =>
  signOffOf({
    facts: { ...facts, ...more },
    people: [maria, soeren],
    hash: 'now',
    hasWords: true,
    isLive: true,
    isSaved: true,
    ...here,
  })
const standings = (more: Partial<Facts>) => see(more).people.map(({ standing }) => standing)

it('an approval counts for the plan it was given for alone, before the server says so', () => {
  const approvals = [
    { personId: maria, hash: 'now', at },
    { personId: soeren, hash: 'before', at },
  ]
  expect(standings({ approvals })).toEqual([
    { kind: 'approved', at },
    { kind: 'changed', by: null },
  ])
  expect(see({ approvals }).isByAll).toBe(false)
  expect(see({ approvals: approvals.map((one) => ({ ...one, hash: 'now' })) }).isByAll).toBe(true)
})

it('what ended is told as it ended, whatever the clock said', () => {
  const endedApprovals = [
    { personId: maria, why: 'changed', by: soeren, at },
    { personId: soeren, why: 'withdrawn', by: soeren, at: '1970-01-01T00:00:00.000Z' },
  ] as const
  expect(standings({ endedApprovals })).toEqual([{ kind: 'changed', by: soeren }, { kind: 'withdrawn' }])
  expect(standings({})).toEqual([{ kind: 'waiting' }, { kind: 'waiting' }])
  expect(standings({ withoutApproval: [{ personId: soeren, reason: 'Syg' }] })[1]).toEqual({
    kind: 'without',
    reason: 'Syg',
  })
})

it('what stands in the way is said, the farthest first', () => {
  expect(see({}).obstacle).toBeNull()
  expect(see({ openedAt: null, phase: 'planned' }).obstacle).toBe('notOpened')
  expect(see({ phase: 'preparing' }).obstacle).toBe('steppedBack')
  expect(see({}, { isLive: false, isSaved: false }).obstacle).toBe('offline')
  expect(see({}, { hasWords: false }).obstacle).toBe('empty')
  expect(see({}, { isSaved: false }).obstacle).toBe('saving')
})
