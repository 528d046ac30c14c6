/** The table's quiet timer: when it ends, or what is left of it while it stands still. */
export type Timer =
  | { readonly state: 'running'; readonly endsAt: Date }
  | { readonly state: 'paused'; readonly remainingMs: number }

/** As it travels: the time in ISO 8601. */
export type ToldTimer =
  | { readonly state: 'running'; readonly endsAt: string }
  | { readonly state: 'paused'; readonly remainingMs: number }

/** What is done to it. Minutes are whole. */
export type TimerAct =
  | { readonly act: 'start'; readonly minutes: number }
  | { readonly act: 'add' }
  | { readonly act: 'pause' }
  | { readonly act: 'resume' }
  | { readonly act: 'stop' }

/** What is offered to begin with; any other number up to `mostMinutes` can be written. */
export const offeredMinutes = [10, 20, 30, 45] as const
/** As long as any of these conversations is. */
export const mostMinutes = 240
export const addedMinutes = 5

const minuteMs = 60_000
const lastMs = 2 * minuteMs
const mostMs = mostMinutes * minuteMs
/** A paused one is stored as a number of milliseconds, and one forgotten for weeks would outgrow its column. */
const within = (ms: number) => Math.min(mostMs, Math.max(-mostMs, ms))

/**
 * The timer after an act; undefined when it is stopped. What makes no sense any more (pausing one that stands still)
 * changes nothing. Past its end, five minutes more are five minutes from now. What is left is at most `mostMinutes`, and
 * standing still it is at most so far past its end.
 */
export function timerAfter(timer: Timer | undefined, act: TimerAct, now: Date): Timer | undefined {
  const at = now.getTime()
  const until = (ms: number): Timer => ({ state: 'running', endsAt: new Date(at + ms) })
  if (act.act === 'start') return until(act.minutes * minuteMs)
  if (act.act === 'stop' || !timer) return undefined
  const left = within(timer.state === 'paused' ? timer.remainingMs : timer.endsAt.getTime() - at)
  if (act.act === 'pause') return { state: 'paused', remainingMs: left }
  if (act.act === 'resume') return timer.state === 'paused' ? until(left) : timer
  const more = within(Math.max(left, 0) + addedMinutes * minuteMs)
  return timer.state === 'paused' ? { state: 'paused', remainingMs: more } : until(more)
}

export interface TimerReading {
  /** Below zero past the end. */
  readonly remainingMs: number
  readonly isPaused: boolean
  /** `last`: the last two minutes. */
  readonly stage: 'running' | 'last' | 'past'
  /** Whole minutes and seconds, also past the end: 24:10, 0:42. */
  readonly minutes: number
  readonly seconds: number
}

/** What the timer shows at `now`, milliseconds of the server's clock. */
export function readTimer(timer: ToldTimer, now: number): TimerReading {
  const remainingMs = timer.state === 'paused' ? timer.remainingMs : Date.parse(timer.endsAt) - now
  // Counting down, the second that has begun is still there; counting up, only whole ones have gone.
  const whole = remainingMs > 0 ? Math.ceil(remainingMs / 1000) : Math.floor(Math.abs(remainingMs) / 1000)
  return {
    remainingMs,
    isPaused: timer.state === 'paused',
    stage: remainingMs <= 0 ? 'past' : remainingMs <= lastMs ? 'last' : 'running',
    minutes: Math.floor(whole / 60),
    seconds: whole % 60,
  }
}
