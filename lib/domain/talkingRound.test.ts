import { expect, it } from 'vitest'
import type { PersonId } from './ids'
import { nextSpeaker, roundAfter, speakerOf, startRound, swappable, type Turn } from './talkingRound'

const [soeren, maria, jonas, anna] = ['soeren', 'maria', 'jonas', 'anna'] as PersonId[] as [
  PersonId,
  PersonId,
  PersonId,
  PersonId,
]
const seats = [soeren, maria, jonas, anna].map((personId) => ({ personId }))
const start = () => startRound(seats, soeren)
const told = (turns: readonly Turn[]) => turns.map(({ personId, state }) => `${personId} ${state}`)

it('begins with the first at the table and comes to whoever leads it last', () => {
  expect(told(start())).toEqual(['maria speaking', 'jonas waiting', 'anna waiting', 'soeren waiting'])
})

it('goes round once, and is over when the last has passed it on', () => {
  let turns = start()
  for (const speaker of [maria, jonas, anna]) turns = roundAfter(turns, { act: 'pass', from: speaker })
  expect(told(turns)).toEqual(['maria spoken', 'jonas spoken', 'anna spoken', 'soeren speaking'])
  expect(nextSpeaker(turns)).toBeUndefined()
  expect(roundAfter(turns, { act: 'pass', from: soeren })).toEqual([])
})

it('two who pass it on at once pass it on once', () => {
  const turns = roundAfter(start(), { act: 'pass', from: maria })
  expect(roundAfter(turns, { act: 'pass', from: maria })).toEqual(turns)
  expect(roundAfter(turns, { act: 'skip', from: maria })).toEqual(turns)
})

it('whoever was passed over is not asked again, and can still have it by changing places', () => {
  const skipped = roundAfter(start(), { act: 'skip', from: maria })
  expect(told(skipped)).toEqual(['maria skipped', 'jonas speaking', 'anna waiting', 'soeren waiting'])
  expect(swappable(skipped)).toEqual([maria, anna, soeren])
  const swapped = roundAfter(skipped, { act: 'swap', from: jonas, with: maria })
  expect(told(swapped)).toEqual(['jonas waiting', 'maria speaking', 'anna waiting', 'soeren waiting'])
})

it('changes places with somebody who has not had it, and with nobody else', () => {
  const turns = roundAfter(start(), { act: 'pass', from: maria })
  const swapped = roundAfter(turns, { act: 'swap', from: jonas, with: soeren })
  expect(told(swapped)).toEqual(['maria spoken', 'soeren speaking', 'anna waiting', 'jonas waiting'])
  expect(speakerOf(swapped)).toBe(soeren)
  for (const other of [maria, jonas, 'a stranger'])
    expect(roundAfter(turns, { act: 'swap', from: jonas, with: other })).toEqual(turns)
})

it('is over when it is ended', () => {
  expect(roundAfter(start(), { act: 'end' })).toEqual([])
})
