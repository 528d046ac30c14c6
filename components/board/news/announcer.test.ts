import { expect, test } from 'vitest'
import { createAnnouncer } from './announcer'

test('the same sentence is said again', () => {
  const announcer = createAnnouncer()
  announcer.say('Fortrudt.')
  const once = announcer.snapshot()
  announcer.say('Fortrudt.')
  expect(announcer.snapshot()).toEqual({ sentence: once.sentence, count: once.count + 1 })
})

test('of what others did only the newest is told, once it is quiet; one’s own act is not talked over', () => {
  const timers = new Set<() => void>()
  const clock = {
    now: () => 0,
    after(_: number, run: () => void) {
      timers.add(run)
      return () => timers.delete(run)
    },
  }
  const rest = () => {
    for (const run of [...timers]) {
      timers.delete(run)
      run()
    }
  }
  const announcer = createAnnouncer(clock)
  announcer.tell('Maria lagde Mod på bordet.')
  announcer.tell('Maria lagde Ansvar på bordet.')
  expect(announcer.snapshot().sentence).toBe('')
  announcer.say('Fortrudt.')
  expect(announcer.snapshot().sentence).toBe('Fortrudt.')
  rest()
  expect(announcer.snapshot()).toEqual({ sentence: 'Maria lagde Ansvar på bordet.', count: 2 })
  rest()
  expect(announcer.snapshot().count).toBe(2)
})
