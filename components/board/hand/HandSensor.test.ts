import type { SensorProps } from '@dnd-kit/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ViewStore } from '@/components/board/view/viewStore'
import { createGestures } from './gestures'
import { HandSensor, type HandSensorOptions } from './HandSensor'
import type { Hand } from './hand'

let page: EventTarget

class Pressed extends EventTarget {
  readonly dataset = { piece: 'question:adfaerd-1' }
  readonly isConnected = false
  closest = () => this
}
class Pointer extends Event {
  readonly pointerId = 1
  readonly pointerType = 'touch'
  readonly clientY = 0
  constructor(
    type: string,
    readonly clientX: number,
  ) {
    super(type)
  }
}

/** As much of a browser as a hand needs: where its events are heard. */
beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('Element', Pressed)
  vi.stubGlobal('PointerEvent', Pointer)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A joined piece is pressed; whether somebody else holds it. */
function press({ isTaken = false } = {}) {
  const gestures = createGestures()
  let isInHand = false
  const hand: Partial<Hand> = {
    isJoined: () => true,
    lift: () => {
      isInHand = !isTaken
      return isInHand
    },
    placeOf: () => ({ x: 0, y: 0 }),
    subscribe: () => () => {},
    carry: () => {},
    drop: () => {
      isInHand = false
    },
  }
  const view: Partial<ViewStore> = { snapshot: () => ({ zoom: 1, x: 0, y: 0 }) }
  const event = new Pointer('pointerdown', 0)
  Object.defineProperty(event, 'target', { value: new Pressed() })
  const told = () => {}
  new HandSensor({
    event,
    options: { hand, gestures, view } as HandSensorOptions,
    active: 'hand',
    onAbort: told,
    onStart: told,
    onEnd: told,
    onCancel: told,
  } as unknown as SensorProps<HandSensorOptions>)
  return {
    gestures,
    isInHand: () => isInHand,
    move: (x: number) => page.dispatchEvent(new Pointer('pointermove', x)),
    release: (x: number) => page.dispatchEvent(new Pointer('pointerup', x)),
  }
}

test('a joined piece pressed for long and let go of where it is has been clicked, trembling or not', () => {
  for (const x of [0, 3]) {
    const { gestures, isInHand, move, release } = press()
    vi.advanceTimersByTime(500)
    expect(isInHand()).toBe(true)
    move(x)
    release(x)
    expect(isInHand()).toBe(false)
    expect(gestures.hasMoved()).toBe(false)
  }
})

test('drawn away, before it came loose or after, it has not; nor one that somebody else holds', () => {
  for (const pressedMs of [0, 500]) {
    const { gestures, move, release } = press()
    vi.advanceTimersByTime(pressedMs)
    move(60)
    release(60)
    expect(gestures.hasMoved()).toBe(true)
  }
  const { gestures, release } = press({ isTaken: true })
  vi.advanceTimersByTime(500)
  release(0)
  expect(gestures.hasMoved()).toBe(true)
})
