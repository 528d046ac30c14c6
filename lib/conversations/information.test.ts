import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasBeenInformed, informationVersion, recordInformed } from './information'
import { openTestDesk, type TestDesk } from './testing/desk'

let desk: TestDesk
beforeAll(async () => {
  desk = await openTestDesk()
}, 60_000)
afterAll(() => desk.close())

test('a person is told once, whatever the device and the conversation; a new version is told again', async () => {
  const maria = await desk.person('Maria Lund')
  const phone = await desk.signedIn(maria)
  const computer = await desk.signedIn(maria)
  const jonas = await desk.signedIn(await desk.person('Jonas Meldgaard'))
  expect(await hasBeenInformed(desk, phone)).toBe(false)
  await recordInformed(desk, phone)
  await recordInformed(desk, computer)
  expect(await hasBeenInformed(desk, computer)).toBe(true)
  expect(await hasBeenInformed(desk, jonas)).toBe(false)
  await desk.db.informed.record(jonas.person.id, informationVersion - 1, desk.clock())
  expect(await hasBeenInformed(desk, jonas)).toBe(false)
})
