import type { Insets, Point, Size } from '@/components/board/view/viewport'

/** Where a hint stands at the window's edge, in pixels, and which way it points, in degrees clockwise from the right. */
export interface EdgeSpot extends Point {
  readonly degrees: number
}

/** Hints move in steps of this, in pixels, so that they stand calmly while something is carried far away. */
const step = 16

/**
 * The spot at the edge of what the tools leave free, nearest to `at` (window pixels); undefined where `at` can be seen.
 * `reach` is half of what a hint needs, so that all of it stays inside.
 */
export function edgeOf(at: Point, screen: Size, insets: Insets, reach: Size): EdgeSpot | undefined {
  const [left, right] = [insets.left, screen.width - insets.right]
  const [top, bottom] = [insets.top, screen.height - insets.bottom]
  if (at.x >= left && at.x <= right && at.y >= top && at.y <= bottom) return undefined
  const within = (value: number, low: number, high: number) =>
    Math.min(Math.max(value, low), Math.max(low, high))
  const calm = (value: number) => Math.round(value / step) * step
  const x = within(calm(at.x), left + reach.width, right - reach.width)
  const y = within(calm(at.y), top + reach.height, bottom - reach.height)
  return { x, y, degrees: Math.round((Math.atan2(at.y - y, at.x - x) * 180) / Math.PI / 15) * 15 }
}
