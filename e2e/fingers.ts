import type { CDPSession, Page } from '@playwright/test'

export interface At {
  readonly x: number
  readonly y: number
}

/** Fingers on the glass, in window pixels: each call says where all of them are now. */
export interface Fingers {
  down(...points: At[]): Promise<void>
  move(...points: At[]): Promise<void>
  up(): Promise<void>
  /** The system takes the touch away: a call, a gesture of its own. */
  interrupt(): Promise<void>
}

export async function fingersOf(page: Page): Promise<Fingers> {
  const chromium: CDPSession = await page.context().newCDPSession(page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', points: At[]) =>
    chromium.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    })
  return {
    down: async (...points) => void (await send('touchStart', points)),
    move: async (...points) => void (await send('touchMove', points)),
    up: async () => void (await send('touchEnd', [])),
    interrupt: async () => void (await send('touchCancel', [])),
  }
}

/** A pen that is drawn from one point of the window to another and lifted there. */
export async function drawPen(page: Page, from: At, to: At): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', { x, y }: At) =>
    chromium.send('Input.dispatchMouseEvent', {
      type,
      x,
      y,
      button: 'left',
      buttons: type === 'mouseReleased' ? 0 : 1,
      clickCount: 1,
      pointerType: 'pen',
    })
  await send('mousePressed', from)
  for (const share of [0.2, 0.5, 0.8, 1]) {
    await send('mouseMoved', { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
  }
  await send('mouseReleased', to)
}
