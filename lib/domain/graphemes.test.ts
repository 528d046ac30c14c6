import { expect, test } from 'vitest'
import { beginningOf, signEnd, signStart } from './graphemes'

const signs = ['å', 'a\u030a', '🌱', '👍🏽', '👩‍👩‍👧‍👦', '🇩🇰', '\ud83c', 'ש', 'क्षि']

test('whoever points into a sign is led to its edges, and between two signs nowhere', () => {
  for (const sign of signs) {
    const text = `x${sign}y`
    for (let index = 0; index <= text.length; index += 1) {
      const isInside = index > 1 && index < 1 + sign.length
      const [start, end] = [signStart(text, index), signEnd(text, index)]
      expect([sign, start, end]).toEqual(isInside ? [sign, 1, 1 + sign.length] : [sign, index, index])
    }
  }
})

test('a beginning has no half sign, is never longer than asked for and never shorter than need be', () => {
  const text = signs.join('').repeat(20)
  for (let most = 0; most <= text.length; most += 1) {
    const beginning = beginningOf(text, most)
    expect(text.startsWith(beginning)).toBe(true)
    expect(beginning.length).toBeLessThanOrEqual(most)
    expect(most - beginning.length).toBeLessThan(12)
    expect(signStart(text, beginning.length)).toBe(beginning.length)
  }
})
