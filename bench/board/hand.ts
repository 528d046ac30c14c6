import { setTimeout as pause } from 'node:timers/promises'
import type { CDPSession } from '@playwright/test'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A good mouse reports this often. */
const reportMs = 8
/** How far the hand goes from where it took hold, in window pixels. */
const reach = { x: 260, y: 170 }

/** A mouse of the page's own, by the browser's protocol. */
export function mouseOf(session: CDPSession) {
  const send = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point, isDown: boolean) =>
    session.send('Input.dispatchMouseEvent', {
      type,
      ...at,
      button: type === 'mouseMoved' && !isDown ? 'none' : 'left',
      buttons: isDown ? 1 : 0,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    })
  return {
    point: (at: Point) => send('mouseMoved', at, false),
    press: (at: Point) => send('mousePressed', at, true),
    drag: (at: Point) => send('mouseMoved', at, true),
    release: (at: Point) => send('mouseReleased', at, false),
  }
}

/**
 * With the button down at `from`, moves the mouse on a round path that ends there, for so many seconds. Reports come by
 * the clock whether or not the page keeps up, as a mouse's do. `whenFar` runs when it is far from there.
 */
export async function dragAbout(
  mouse: ReturnType<typeof mouseOf>,
  from: Point,
  seconds: number,
  whenFar: () => Promise<void>,
): Promise<void> {
  const begin = performance.now()
  const endMs = seconds * 1000
  const reports: Promise<unknown>[] = []
  let asked: Promise<unknown> | undefined
  for (let elapsed = 0; elapsed < endMs; elapsed = performance.now() - begin) {
    reports.push(mouse.drag(onTheWay(from, elapsed / endMs, seconds)))
    // Kept with its failure until all reports are in.
    if (elapsed > endMs * farAt) asked ??= whenFar().catch((error: unknown) => ({ error }))
    await pause(reportMs - (elapsed % reportMs))
  }
  await Promise.all(reports)
  const answer = await asked
  if (answer) throw (answer as { error: unknown }).error
  await mouse.drag(from)
}

/** The share of the time at which it is far out, however many seconds it takes. */
const farAt = 0.3

/** Whole rounds only, so that the way ends where it began: two and a half seconds across, two up and down. */
function onTheWay(from: Point, share: number, seconds: number): Point {
  const across = Math.max(1, Math.round(seconds / 2.5))
  const down = Math.max(1, Math.round(seconds / 2))
  return {
    x: Math.round(from.x + reach.x * Math.sin(2 * Math.PI * across * share)),
    y: Math.round(from.y + reach.y * Math.sin(2 * Math.PI * down * share)),
  }
}
