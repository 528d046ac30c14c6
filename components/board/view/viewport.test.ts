import { describe, expect, test } from 'vitest'
import { fitView, maxZoom, panBy, toBoard, toScreen, zoomAt } from './viewport'

const table = { width: 1200, height: 800 }
const screen = { width: 1440, height: 900 }

describe('the view of the table', () => {
  test('fits what the tools leave free, centred', () => {
    const view = fitView(table, screen, { top: 100, right: 340, bottom: 100, left: 20 })
    expect(view.zoom).toBeCloseTo(700 / 800)
    expect(view.x + (table.width * view.zoom) / 2).toBeCloseTo(20 + 1080 / 2)
    expect(view.y).toBeCloseTo(100)
  })

  test('board units and pixels are each other’s way back', () => {
    const view = { zoom: 0.73, x: -41, y: 96 }
    const there = toScreen(view, { x: 310, y: 55 })
    const back = toBoard(view, there)
    expect(back.x).toBeCloseTo(310)
    expect(back.y).toBeCloseTo(55)
  })

  test('zooming keeps the spot under the hand, also at the limit', () => {
    const view = { zoom: 1, x: 10, y: 20 }
    const at = { x: 400, y: 300 }
    for (const factor of [1.25, 0.8, 100]) {
      const next = zoomAt(view, at, factor)
      expect(toBoard(next, at).x).toBeCloseTo(toBoard(view, at).x)
      expect(toBoard(next, at).y).toBeCloseTo(toBoard(view, at).y)
      expect(next.zoom).toBeLessThanOrEqual(maxZoom)
    }
  })

  test('a factor that is no number zooms nothing, an endless one to the limit', () => {
    const view = { zoom: 1, x: 10, y: 20 }
    expect(zoomAt(view, { x: 400, y: 300 }, Number.NaN)).toEqual(view)
    expect(zoomAt(view, { x: 400, y: 300 }, Number.POSITIVE_INFINITY).zoom).toBe(maxZoom)
  })

  test('the table cannot be panned out of sight', () => {
    const view = panBy({ zoom: 1, x: 0, y: 0 }, -99_999, 99_999, table, screen)
    expect(view.x).toBe(120 - table.width)
    expect(view.y).toBe(screen.height - 120)
  })
})
