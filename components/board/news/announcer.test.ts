import { expect, test } from 'vitest'
import { createAnnouncer } from './announcer'

test('the same sentence is said again', async () => {
  const announcer = createAnnouncer()
  announcer.say('Fortrudt.')
  const once = announcer.snapshot()
  await Promise.resolve()
  announcer.say('Fortrudt.')
  expect(announcer.snapshot()).toEqual({ sentence: once.sentence, count: once.count + 1 })
})

test('what is said in one task is said as one, each sentence once; the next task begins anew', async () => {
  const announcer = createAnnouncer()
  announcer.say('Adfærd er samlet.')
  announcer.say('Adfærd 3 er lagt på plads.')
  announcer.say('Adfærd er samlet.')
  expect(announcer.snapshot().sentence).toBe('Adfærd er samlet. Adfærd 3 er lagt på plads.')
  await Promise.resolve()
  announcer.say('Fortrudt.')
  expect(announcer.snapshot().sentence).toBe('Fortrudt.')
})

test('of what others did only the newest is told, once it is quiet; one’s own act is not talked over', async () => {
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
  await Promise.resolve()
  rest()
  expect(announcer.snapshot()).toEqual({ sentence: 'Maria lagde Ansvar på bordet.', count: 2 })
  rest()
  expect(announcer.snapshot().count).toBe(2)
})
