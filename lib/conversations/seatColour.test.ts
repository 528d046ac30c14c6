import { expect, it } from 'vitest'
import { personColours, personPattern } from '../domain/palette'
import { facilitatorColour, participantColour } from './seatColour'

it('nobody of eighteen looks like another, and the first six need no pattern', () => {
  const seats = [facilitatorColour, ...Array.from({ length: 17 }, (_, index) => participantColour(index))]
  const looks = seats.map((colour) => `${personColours(colour).strong} ${personPattern(colour)}`)
  expect(new Set(looks).size).toBe(18)
  expect(seats.slice(0, 6).map(personPattern)).toEqual(Array(6).fill('plain'))
})
