import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createOwnPresence } from './ownPresence'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function setUp() {
  const told: Record<string, unknown> = {}
  const listeners = new Set<() => void>()
  const line = { isSaved: true }
  const presence = createOwnPresence(
    { set: (part) => void Object.assign(told, part), destroy() {} },
    {
      isSaved: () => line.isSaved,
      subscribe: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
  )
  const save = () => {
    line.isSaved = true
    for (const listener of listeners) listener()
  }
  return { told, line, save, presence, listeners }
}

const mod = { piece: 'keyword:mod', x: 10.4, y: 20.6 } as const

test('a dropped piece is held until its place is committed, so that it never jumps back', () => {
  const { told, line, save, presence, listeners } = setUp()
  presence.drag(mod)
  line.isSaved = false
  presence.drop({ ...mod, x: 300 })
  expect(told.drag).toEqual({ piece: 'keyword:mod', x: 300, y: 21 })
  save()
  expect(told.drag).toBeUndefined()
  expect(listeners.size).toBe(0)
})

test('without a receipt it is let go of in the end', () => {
  const { told, line, presence, listeners } = setUp()
  line.isSaved = false
  presence.drop(mod)
  vi.runAllTimers()
  expect(told.drag).toBeUndefined()
  expect(listeners.size).toBe(0)
})

test('the next drag is not let go of by the receipt of the one before', () => {
  const { told, line, save, presence } = setUp()
  line.isSaved = false
  presence.drop(mod)
  presence.drag({ ...mod, piece: 'keyword:ansvar' })
  save()
  expect(told.drag).toMatchObject({ piece: 'keyword:ansvar' })
})

test('a drag that was given up is gone at once', () => {
  const { told, line, presence } = setUp()
  presence.drag(mod)
  line.isSaved = false
  presence.drop(undefined)
  expect(told.drag).toBeUndefined()
})

test('whoever stops typing is not shown as writing for long; another field takes over at once', () => {
  const { told, presence } = setUp()
  presence.write('note-1')
  presence.write('note-2')
  presence.stopWriting('note-1')
  expect(told.writing).toBe('note-2')
  vi.runAllTimers()
  expect(told.writing).toBeUndefined()
})
