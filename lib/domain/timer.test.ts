import { expect, it } from 'vitest'
import { mostMinutes, readTimer, type Timer, type ToldTimer, timerAfter } from './timer'

const now = new Date('2026-11-26T10:00:00.000Z')
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000)
const running = (seconds: number): Timer => ({ state: 'running', endsAt: later(seconds) })
const told = (timer: Timer): ToldTimer =>
  timer.state === 'paused' ? timer : { state: 'running', endsAt: timer.endsAt.toISOString() }

it('runs from when it is started, whatever it was before', () => {
  const twenty = timerAfter(undefined, { act: 'start', minutes: 20 }, now)
  expect(twenty).toEqual(running(1200))
  expect(timerAfter(twenty, { act: 'start', minutes: 10 }, later(30))).toEqual(running(630))
})

it('stands still and goes on with what was left; neither is done twice', () => {
  const paused = timerAfter(running(600), { act: 'pause' }, later(90))
  expect(paused).toEqual({ state: 'paused', remainingMs: 510_000 })
  expect(timerAfter(paused, { act: 'pause' }, later(200))).toEqual(paused)
  const resumed = timerAfter(paused, { act: 'resume' }, later(300))
  expect(resumed).toEqual(running(810))
  expect(timerAfter(resumed, { act: 'resume' }, later(400))).toEqual(resumed)
})

it('five minutes more are added to what is left, and counted from now once it is over', () => {
  expect(timerAfter(running(60), { act: 'add' }, now)).toEqual(running(360))
  expect(timerAfter(running(60), { act: 'add' }, later(100))).toEqual(running(400))
  const paused: Timer = { state: 'paused', remainingMs: 1000 }
  expect(timerAfter(paused, { act: 'add' }, now)).toEqual({ state: 'paused', remainingMs: 301_000 })
})

it('holds no more than can be set, before its end and past it', () => {
  const mostMs = mostMinutes * 60_000
  const forgotten = timerAfter(running(60), { act: 'pause' }, later(60 * 24 * 3600))
  expect(forgotten).toEqual({ state: 'paused', remainingMs: -mostMs })
  expect(timerAfter(forgotten, { act: 'add' }, now)).toEqual({ state: 'paused', remainingMs: 300_000 })
  let [paused, runs]: (Timer | undefined)[] = [{ state: 'paused', remainingMs: 1000 }, running(1)]
  for (let times = 0; times < 1000; times++) {
    paused = timerAfter(paused, { act: 'add' }, now)
    runs = timerAfter(runs, { act: 'add' }, now)
  }
  expect(paused).toEqual({ state: 'paused', remainingMs: mostMs })
  expect(runs).toEqual(running(mostMinutes * 60))
})

it('is gone when it is stopped, and one that is not there cannot be changed', () => {
  expect(timerAfter(running(60), { act: 'stop' }, now)).toBeUndefined()
  for (const act of ['add', 'pause', 'resume'] as const)
    expect(timerAfter(undefined, { act }, now)).toBeUndefined()
})

it('counts down, says the last two minutes, and counts up quietly past its end', () => {
  const shown = (seconds: number) => {
    const { stage, minutes, seconds: rest } = readTimer(told(running(seconds)), now.getTime())
    return [stage, minutes, rest]
  }
  expect(shown(1450)).toEqual(['running', 24, 10])
  expect(shown(120)).toEqual(['last', 2, 0])
  expect(shown(0.4)).toEqual(['last', 0, 1])
  expect(shown(0)).toEqual(['past', 0, 0])
  expect(shown(-0.9)).toEqual(['past', 0, 0])
  expect(shown(-61)).toEqual(['past', 1, 1])
  expect(readTimer({ state: 'paused', remainingMs: 5000 }, now.getTime())).toMatchObject({
    isPaused: true,
    seconds: 5,
  })
})
