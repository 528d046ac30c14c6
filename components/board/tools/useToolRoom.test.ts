import { expect, test } from 'vitest'
import { roomFor } from './useToolRoom'

test('the tool bar has words in a wide window, icons in a narrower one, and a menu where there is least room', () => {
  expect(roomFor(1440, false)).toBe('words')
  expect(roomFor(1440, true)).toBe('words')
  expect(roomFor(1024, false)).toBe('icons')
  expect(roomFor(1024, true)).toBe('few')
  expect(roomFor(820, true)).toBe('few')
  expect(roomFor(390, false)).toBe('few')
})
