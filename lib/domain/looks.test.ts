import { expect, test } from 'vitest'
import { type Looks, looksAttributes, looksOf, looksValue } from './looks'

const usual: Looks = { theme: 'machine', motion: 'machine', isStraight: false, hasSound: false }

test('without a choice everything is as the machine says, and silent', () => {
  expect(looksOf(undefined)).toEqual(usual)
  expect(looksOf('')).toEqual(usual)
  expect(looksOf('nonsense.<script>')).toEqual(usual)
  expect(Object.values(looksAttributes(usual))).toEqual([undefined, undefined, undefined])
})

test('every choice comes back as it was made', () => {
  for (const theme of ['machine', 'light', 'dark'] as const)
    for (const motion of ['machine', 'reduced', 'full'] as const)
      for (const isStraight of [true, false])
        for (const hasSound of [true, false]) {
          const looks = { theme, motion, isStraight, hasSound }
          expect(looksOf(looksValue(looks))).toEqual(looks)
        }
})

test('the page is told of theme, motion and tilt', () => {
  expect(looksAttributes(looksOf('dark.reduced.straight.sound'))).toEqual({
    'data-theme': 'dark',
    'data-motion': 'reduced',
    'data-tilt': 'off',
  })
})
