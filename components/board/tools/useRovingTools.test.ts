import { expect, test } from 'vitest'
import { toolAfter } from './useRovingTools'

test('arrows go between the tools and round the ends, Home and End to the first and last', () => {
  expect(toolAfter('ArrowRight', 0, 4)).toBe(1)
  expect(toolAfter('ArrowRight', 3, 4)).toBe(0)
  expect(toolAfter('ArrowLeft', 0, 4)).toBe(3)
  expect(toolAfter('Home', 2, 4)).toBe(0)
  expect(toolAfter('End', 0, 4)).toBe(3)
  expect(toolAfter('x', 0, 4)).toBeUndefined()
})
