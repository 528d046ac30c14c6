import { expect, it } from 'vitest'
import { readFacts } from './facts'

const facts = {
  phase: 'underWay',
  openedAt: '2026-11-26T09:00:00.000Z',
  ready: ['anna'],
  picks: [{ personId: 'anna', keyword: 'mod' }],
  wording: { 'adfaerd-1': 'Hvordan går det?' },
  rewordings: { 'adfaerd-1': { previous: null, at: '2026-11-20T09:00:00.000Z' } },
  approvals: [{ personId: 'anna', hash: 'ab12', at: '2026-11-26T10:42:00.000Z' }],
  endedApprovals: [{ personId: 'bo', why: 'changed', by: null, at: '2026-11-26T10:43:00.000Z' }],
  timer: { state: 'running', endsAt: '2026-11-26T10:30:00.000Z' },
  ledBy: 'bo',
  turns: [{ personId: 'anna', state: 'speaking' }],
  sealedAt: '2026-11-26T11:00:00.000Z',
  isWithoutPlan: false,
  withoutApproval: [{ personId: 'bo', reason: 'Syg' }],
}

it('are read as they were told, with the server’s time where it says it', () => {
  expect(readFacts(JSON.stringify(facts))).toEqual({ facts })
  const at = 1_795_687_200_000
  expect(readFacts(JSON.stringify({ ...facts, at }))).toEqual({ facts, at })
  expect(readFacts(JSON.stringify({ ...facts, at: 'now' }))).toEqual({ facts })
})

it('are nothing when they are not facts', () => {
  for (const other of [
    '',
    '{',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...facts, phase: 'lost' }),
    JSON.stringify({ ...facts, turns: [{ personId: 'anna', state: 'shouting' }] }),
  ])
    expect(readFacts(other)).toBeUndefined()
})
