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
