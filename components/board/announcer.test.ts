import { expect, test } from 'vitest'
import { createAnnouncer } from './announcer'

test('the same sentence is said again', () => {
  const announcer = createAnnouncer()
  announcer.say('Fortrudt.')
  const once = announcer.snapshot()
  announcer.say('Fortrudt.')
  expect(announcer.snapshot()).toEqual({ sentence: once.sentence, count: once.count + 1 })
})
