import { expect, test } from 'vitest'
import { areaOf } from './viewport'
import { createViewStore } from './viewStore'

const table = { width: 1380, height: 908 }
const area = { x: 300, y: 200, width: 600, height: 300 }
const insets = { top: 80, right: 10, bottom: 80, left: 10 }
const windows = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
] as const

function led() {
  const view = createViewStore(table)
  view.resize(windows[0], insets)
  view.lead(area, 'jump')
  return view
}

test('the same part of the table is seen whole in windows of any size, as large as it fits', () => {
  const view = led()
  for (const screen of windows) {
    view.resize(screen, insets)
    const seen = areaOf(view.snapshot(), screen, insets)
    expect(seen).toEqual(view.area())
    expect(seen.x + seen.width / 2).toBeCloseTo(600)
    expect(seen.y + seen.height / 2).toBeCloseTo(350)
    expect(Math.min(seen.width / area.width, seen.height / area.height)).toBeCloseTo(1)
    expect(view.isLed()).toBe(true)
  }
})

test.each([
  { x: 1e308, y: -1e308, width: 1e308, height: 1e308 },
  { x: -1e308, y: 1e308, width: 1e-308, height: 1e-308 },
  { x: 99_000, y: 99_000, width: 400, height: 300 },
])('led anywhere, the table stays in the window: %j', (far) => {
  const view = led()
  const seesTable = ({ width, height }: { readonly width: number; readonly height: number }) => {
    const { zoom, x, y } = view.snapshot()
    expect(Number.isFinite(zoom)).toBe(true)
    expect(x).toBeLessThan(width)
    expect(y).toBeLessThan(height)
    expect(x + table.width * zoom).toBeGreaterThan(0)
    expect(y + table.height * zoom).toBeGreaterThan(0)
  }
  view.lead(far, 'jump')
  seesTable(windows[0])
  for (const screen of windows) {
    view.resize(screen, insets)
    seesTable(screen)
  }
})

test('whoever moves the own view has left the one that leads, at once', () => {
  for (const move of [
    (view: ReturnType<typeof led>) => view.pan(10, 0),
    (view: ReturnType<typeof led>) => view.zoom(1.25),
    (view: ReturnType<typeof led>) => view.fit(),
  ]) {
    const view = led()
    let told: boolean | undefined
    view.subscribe(() => {
      told = view.isLed()
    })
    move(view)
    expect(told).toBe(false)
  }
})
