import { expect, test } from 'vitest'
import { inParts, noteLimit } from './noteLimit'

const words = (count: number) => Array.from({ length: count }, (_, index) => `ord${index}`).join(' ')

test('a text that fits is one part', () => {
  expect(inParts('Ro', 10, 10)).toEqual(['Ro'])
  expect(inParts('', 10, 10)).toEqual([])
})

test('20,000 letters become notes that each have room, and no word is lost or cut', () => {
  const text = words(3_000).slice(0, 20_000)
  const parts = inParts(text, 100, noteLimit)
  expect(parts[0]?.length).toBeLessThanOrEqual(100)
  for (const part of parts) expect(part.length).toBeLessThanOrEqual(noteLimit)
  expect(parts.join(' ')).toBe(text)
  expect(parts).toHaveLength(6)
})

test('one word without an end is cut, but no sign in it is', () => {
  const text = '👩‍👩‍👧‍👦'.repeat(1_000)
  const parts = inParts(text, noteLimit, noteLimit)
  expect(parts.join('')).toBe(text)
  for (const part of parts) expect(part.length % '👩‍👩‍👧‍👦'.length).toBe(0)
})

test('without room in the first, all goes into the others', () => {
  expect(inParts('Ro og tid', 0, 20)).toEqual(['', 'Ro og tid'])
})
