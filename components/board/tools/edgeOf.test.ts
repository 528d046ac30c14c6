import { expect, test } from 'vitest'
import { edgeOf } from './edgeOf'

const screen = { width: 1000, height: 600 }
const insets = { top: 80, right: 10, bottom: 80, left: 10 }
const reach = { width: 70, height: 20 }

test('what can be seen has no hint', () => {
  expect(edgeOf({ x: 500, y: 300 }, screen, insets, reach)).toBeUndefined()
})

test('what cannot be seen is hinted at, wholly inside the edge, pointing there', () => {
  expect(edgeOf({ x: 3_000, y: 304 }, screen, insets, reach)).toEqual({ x: 920, y: 304, degrees: 0 })
  expect(edgeOf({ x: -3_000, y: 304 }, screen, insets, reach)).toMatchObject({ x: 80, degrees: 180 })
  expect(edgeOf({ x: 496, y: -900 }, screen, insets, reach)).toMatchObject({ x: 496, y: 100, degrees: -90 })
})

test('something behind the tools is outside too', () => {
  expect(edgeOf({ x: 500, y: 590 }, screen, insets, reach)).toMatchObject({ y: 500, degrees: 90 })
})

test('a hint stands still while what it points at moves a little', () => {
  const one = edgeOf({ x: 2_000, y: 300 }, screen, insets, reach)
  expect(edgeOf({ x: 2_003, y: 302 }, screen, insets, reach)).toEqual(one)
})
