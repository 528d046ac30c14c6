import type { CDPSession, Page } from '@playwright/test'

/** What the page's main thread did in a span of time. */
export interface Recorded {
  readonly seconds: number
  /** Milliseconds of processor time, of all the thread did and of parts of it. */
  readonly all: number
  readonly script: number
  readonly style: number
  readonly layout: number
  readonly frames: number
  /** Milliseconds between one frame and the next, 95th percentile. */
  readonly slowFrame: number
  /** Milliseconds of the longest script of a frame; 0 when none was in a frame of over 50. */
  readonly longestScript: number
  readonly longestTask: number
  readonly tasksOver50: number
}

interface Noted {
  readonly frames: readonly number[]
  readonly scripts: readonly number[]
  readonly tasks: readonly number[]
}

declare global {
  interface Window {
    benchNotes?: { stop(): Noted }
  }
}

/** Begins to record; the answer ends it. */
export async function record(page: Page, session: CDPSession): Promise<() => Promise<Recorded>> {
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]))
  }
  // Processor time, not time gone by: what else runs on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  // The compiler names functions by a helper of its own, which the page lacks.
  await page.evaluate('globalThis.__name ??= (it) => it')
  await page.evaluate(note)
  const begun = performance.now()
  const before = await read()
  return async () => {
    const after = await read()
    const seconds = (performance.now() - begun) / 1000
    const noted = await page.evaluate(() => window.benchNotes?.stop())
    await session.send('Performance.disable')
    if (!noted) throw new Error('the page was left while it was measured')
    const spent = (name: string) => (after[name] ?? Number.NaN) - (before[name] ?? Number.NaN)
    const gaps = noted.frames.slice(1).map((at, index) => at - (noted.frames[index] ?? at))
    return {
      seconds,
      all: spent('TaskDuration'),
      script: spent('ScriptDuration'),
      style: spent('RecalcStyleDuration'),
      layout: spent('LayoutDuration'),
      frames: gaps.length,
      slowFrame: gaps.sort((one, other) => one - other)[Math.floor(gaps.length * 0.95)] ?? Number.NaN,
      longestScript: Math.max(0, ...noted.scripts),
      longestTask: Math.max(0, ...noted.tasks),
      tasksOver50: noted.tasks.length,
    }
  }
}

/** Runs in the page: the times of its frames, and which scripts and tasks were long. */
function note(): void {
  const frames: number[] = []
  const scripts: number[] = []
  const tasks: number[] = []
  let next = requestAnimationFrame(function frame(at) {
    frames.push(at)
    next = requestAnimationFrame(frame)
  })
  const observer = new PerformanceObserver((list) => take(list.getEntries()))
  // Told of apart: an observer of several types takes none that the browser does not know.
  for (const type of ['long-animation-frame', 'longtask']) observer.observe({ type })
  function take(entries: PerformanceEntryList): void {
    for (const entry of entries) {
      if (entry.entryType === 'longtask') tasks.push(entry.duration)
      else if ('scripts' in entry && Array.isArray(entry.scripts))
        for (const script of entry.scripts) scripts.push(script.duration)
    }
  }
  window.benchNotes = {
    stop() {
      take(observer.takeRecords())
      observer.disconnect()
      cancelAnimationFrame(next)
      return { frames, scripts, tasks }
    },
  }
}
