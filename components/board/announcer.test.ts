import { expect, test } from 'vitest'
import { createAnnouncer } from './announcer'
import { createDragStore } from './dragStore'

test('the same sentence is said again', () => {
  const announcer = createAnnouncer()
  announcer.say('Fortrudt.')
  const once = announcer.snapshot()
  announcer.say('Fortrudt.')
  expect(announcer.snapshot()).toEqual({ sentence: once.sentence, count: once.count + 1 })
})

test('the click that ends a drag opens nothing; the next one does', () => {
  const drags = createDragStore()
  drags.beginGesture()
  drags.set({ piece: 'keyword:mod', x: 0, y: 0, slot: undefined })
  drags.set(undefined)
  expect(drags.hasDragged()).toBe(true)
  drags.beginGesture()
  expect(drags.hasDragged()).toBe(false)
})
