import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { followHand } from './followHand'

let page: EventTarget

/** As much of a browser as a hand needs: where its events are heard. */
beforeEach(() => {
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', new EventTarget())
})
afterEach(() => vi.unstubAllGlobals())

const pointer = (type: string, x: number) =>
  Object.assign(new Event(type), { pointerId: 1, clientX: x, clientY: 0 }) as unknown as PointerEvent

function follow() {
  const told: string[] = []
  const element = { isConnected: false } as HTMLElement
  const giveUp = followHand(pointer('pointerdown', 0), element, {
    onLift: () => told.push('lift'),
    onMove: () => told.push('move'),
    onDrop: () => told.push('drop'),
    onGiveUp: () => told.push('giveUp'),
  })
  return { told, giveUp, move: (x: number) => page.dispatchEvent(pointer('pointermove', x)) }
}

test('given up from outside, a hand puts back what it carries, once, and follows no more', () => {
  const { told, giveUp, move } = follow()
  move(40)
  giveUp()
  giveUp()
  move(80)
  page.dispatchEvent(pointer('pointerup', 80))
  expect(told).toEqual(['lift', 'move', 'giveUp'])
})

test('what has been laid is not put back, nor what was only tapped', () => {
  const laid = follow()
  laid.move(40)
  page.dispatchEvent(pointer('pointerup', 40))
  laid.giveUp()
  expect(laid.told).toEqual(['lift', 'move', 'drop'])
  const tapped = follow()
  tapped.move(2)
  tapped.giveUp()
  expect(tapped.told).toEqual([])
})
