import { expect, test } from 'vitest'
import { puzzleGrid } from './puzzle'
import { labelRow, textFlow } from './textFlow'

const size = { width: 232, height: 162 }
const flows = puzzleGrid(3, 3, size.width, size.height).map((cell) => ({
  cell,
  flow: textFlow({ ...size, ...cell }),
}))

/** The corners of the float's shape in the piece's own units. */
function corners({ box, around }: ReturnType<typeof textFlow>): [number, number][] {
  if (!around) return []
  const left = size.width - box.right - around.width
  return [...around.shape.matchAll(/(-?[\d.]+)px (-?[\d.]+)px/g)].map(([, x, y]) => [
    left + Number(x),
    box.top + labelRow + Number(y),
  ])
}

test('words keep clear of every blank', () => {
  for (const { cell, flow } of flows) {
    const points = corners(flow)
    const { right, bottom } = cell.blanks
    if (right) {
      const tip = Math.min(
        ...points.filter(([, y]) => Math.abs(y - right.middle) <= right.half).map(([x]) => x),
      )
      expect(tip).toBeLessThan(size.width - right.depth)
    }
    if (bottom) {
      const reached = points.filter(([x]) => x < bottom.middle - bottom.half)
      expect(Math.min(...reached.map(([, y]) => y))).toBeLessThan(size.height - bottom.depth)
    }
    if (!right && !bottom) expect(points).toEqual([])
    expect(flow.box.left).toBe(cell.safe.left)
  }
})

test('no piece has less room for its words than its safe area', () => {
  for (const { cell, flow } of flows) {
    expect(flow.box.right).toBeLessThanOrEqual(cell.safe.right)
    expect(flow.box.bottom).toBeLessThanOrEqual(cell.safe.bottom)
  }
})
