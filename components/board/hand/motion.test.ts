import { expect, test } from 'vitest'
import { createMotion } from './motion'

/** A motion whose frames come when the test says so, and where its one thing is written. */
function sit(isCalm = false) {
  const waiting: ((now: number) => void)[] = []
  const motion = createMotion(
    (draw) => waiting.push(draw),
    () => isCalm,
  )
  const written: number[] = []
  const detach = motion.attach('it', ({ x }) => written.push(x))
  motion.put('it', { x: 0, y: 0 })
  let now = 0
  return {
    motion,
    written,
    detach,
    waiting,
    /** Draws so many frames, sixty a second. */
    frames(count: number) {
      for (let frame = 0; frame < count; frame++) {
        now += 1000 / 60
        for (const draw of waiting.splice(0)) draw(now)
      }
    },
  }
}

test('however often a hand moves between two frames, the last place is written, once', () => {
  const { motion, written, frames, waiting } = sit()
  for (let x = 1; x <= 40; x++) motion.move('it', { x, y: 0 })
  expect(waiting).toHaveLength(1)
  frames(3)
  expect(written).toEqual([0, 40])
  expect(waiting).toHaveLength(0)
})

test('what glides gets nearer with every frame, is there in the end, and then rests', () => {
  const { motion, written, frames, waiting } = sit()
  motion.glide('it', { x: 100, y: 0 })
  frames(2)
  motion.glide('it', { x: 200, y: 0 })
  frames(60)
  expect(written).toEqual([...written].sort((a, b) => a - b))
  expect(written.length).toBeGreaterThan(8)
  expect(written.at(-1)).toBe(200)
  expect(waiting).toHaveLength(0)
})

test('for whom less moves nothing glides: it is there with the next frame', () => {
  const { motion, written, frames } = sit(true)
  motion.glide('it', { x: 100, y: 0 })
  frames(3)
  expect(written).toEqual([0, 100])
})

test('a slow page does not fall behind: after a long frame it is nearly there', () => {
  const waiting: ((now: number) => void)[] = []
  const motion = createMotion(
    (draw) => waiting.push(draw),
    () => false,
  )
  let x = 0
  motion.attach('it', (at) => {
    x = at.x
  })
  motion.put('it', { x: 0, y: 0 })
  motion.glide('it', { x: 100, y: 0 })
  waiting.shift()?.(0)
  waiting.shift()?.(250)
  expect(x).toBeGreaterThan(99)
})

test('laid down it is there at once, and does not go on to where it was going', () => {
  const { motion, written, frames } = sit()
  motion.glide('it', { x: 100, y: 0 })
  frames(1)
  motion.put('it', { x: 30, y: 0 })
  frames(10)
  expect(written.at(-1)).toBe(30)
})

test('who comes to show it too is told where it is; what nobody shows is forgotten', () => {
  const { motion, detach, frames } = sit()
  motion.put('it', { x: 7, y: 8 })
  const late: unknown[] = []
  const detachLate = motion.attach('it', (at) => late.push(at))
  expect(late).toEqual([{ x: 7, y: 8 }])
  motion.glide('it', { x: 70, y: 8 })
  detach()
  detachLate()
  frames(2)
  expect(motion.placeOf('it')).toBeUndefined()
  expect(late).toHaveLength(1)
})
