import { expect, test } from 'vitest'
import { createSounds } from './sounds'

/** Counts what is opened and started. */
function ear(state: AudioContextState = 'running') {
  const heard = { contexts: 0, started: [] as number[] }
  const param = { setValueAtTime() {}, exponentialRampToValueAtTime() {} }
  const node = () => ({ gain: param, frequency: param, type: '', connect: (next: unknown) => next })
  const open = () => {
    heard.contexts += 1
    return {
      state,
      currentTime: 0,
      destination: {},
      resume: async () => {},
      createGain: node,
      createOscillator: () => ({ ...node(), start: (at: number) => heard.started.push(at), stop() {} }),
    } as unknown as AudioContext
  }
  return { heard, open }
}

test('while sound is off nothing is opened and nothing is heard', () => {
  const { heard, open } = ear()
  const sounds = createSounds(() => false, open)
  for (const name of ['snap', 'row', 'gathered'] as const) sounds.play(name)
  expect(heard).toEqual({ contexts: 0, started: [] })
})

test('a piece is one knock, a row three, the whole puzzle four, in one context', () => {
  const { heard, open } = ear()
  const sounds = createSounds(() => true, open)
  const knocksOf = (name: 'snap' | 'row' | 'gathered') => {
    heard.started = []
    sounds.play(name)
    return new Set(heard.started).size
  }
  expect([knocksOf('snap'), knocksOf('row'), knocksOf('gathered')]).toEqual([1, 3, 4])
  expect(heard.contexts).toBe(1)
})

test('a sleeping context is woken first', async () => {
  const { heard, open } = ear('suspended')
  createSounds(() => true, open).play('snap')
  expect(heard.started).toEqual([])
  await Promise.resolve()
  expect(heard.started.length).toBeGreaterThan(0)
})

test('what was to be heard while it slept is not heard when it wakes later', async () => {
  const { heard, open } = ear('suspended')
  let time = 0
  const sounds = createSounds(
    () => true,
    open,
    () => time,
  )
  sounds.play('snap')
  sounds.play('row')
  time = 5_000
  await Promise.resolve()
  expect(heard.started).toEqual([])
  sounds.play('snap')
  await Promise.resolve()
  expect(new Set(heard.started).size).toBe(1)
})
