import { expect, test } from 'vitest'
import { puzzleGrid } from './puzzle'

/** The numbers of a path's seam arcs, as end points, moved to the whole puzzle's coordinates. */
function arcEnds(outline: string, x: number, y: number): string[] {
  return [...outline.matchAll(/A([\d.]+) [\d.]+ 0 [01] [01] (-?[\d.]+) (-?[\d.]+)/g)]
    .filter(([, radius]) => Number(radius) !== 18 && Number(radius) !== 3)
    .map(
      ([, radius, endX, endY]) =>
        `${radius}:${(Number(endX) + x).toFixed(1)},${(Number(endY) + y).toFixed(1)}`,
    )
}

const cells = puzzleGrid(3, 3, 232, 162)

test('nine pieces, each with an outline of its own', () => {
  expect(cells).toHaveLength(9)
  expect(new Set(cells.map((cell) => cell.outline)).size).toBe(9)
})

test('a tab and the blank beside it have their head arc in the same place', () => {
  // A head arc ends at (centre ± tangent): walked from the other side it ends at its mirror point, so compare the centres.
  const heads = new Map<string, number>()
  for (const cell of cells) {
    const arcs = [
      ...cell.outline.matchAll(/(-?[\d.]+) (-?[\d.]+)A13\.28 13\.28 0 1 [01] (-?[\d.]+) (-?[\d.]+)/g),
    ]
    for (const [, x1, y1, x2, y2] of arcs) {
      const centreX = ((Number(x1) + Number(x2)) / 2 + cell.x).toFixed(1)
      const centreY = ((Number(y1) + Number(y2)) / 2 + cell.y).toFixed(1)
      const key = `${centreX},${centreY}`
      heads.set(key, (heads.get(key) ?? 0) + 1)
    }
  }
  expect(heads.size).toBe(12)
  expect([...heads.values()].every((count) => count === 2)).toBe(true)
})

test('edges against the tray are flat', () => {
  const first = cells[0]
  expect(first && arcEnds(first.outline, 0, 0)).toHaveLength(6)
  const middle = cells[4]
  expect(middle && arcEnds(middle.outline, 0, 0)).toHaveLength(12)
})
