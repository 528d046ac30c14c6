import { setTimeout as pause } from 'node:timers/promises'
import { expect, type Page } from '@playwright/test'
import { sessionCookieName } from '../../lib/auth/cookies'
import type { Point } from './hand'
import type { Crowd } from './startCrowd'
import type { RunningTable } from './startTable'

/** One of the two that are compared. */
export interface Table {
  readonly name: string
  /** Opens it with all twelve at it, and resolves when everything is to be seen. */
  open(page: Page): Promise<void>
  /** Where in the window the piece to drag can be taken hold of. */
  grip(page: Page): Promise<Point>
  /** Where that piece is seen, in any units. */
  place(page: Page): Promise<Point>
  /** Whether that piece, which lay there, is in the hand and follows it. */
  follows(page: Page, lay: Point): Promise<boolean>
}

/** In window pixels or board units: so far from where it lay a piece must be seen to have moved. */
const leastMoved = 15
export const isMoved = (from: Point, to: Point) => Math.hypot(to.x - from.x, to.y - from.y) > leastMoved

const mostTries = 100
const retryMs = 50

export function ours({ server, table }: RunningTable, crowd: Crowd): Table {
  const { scene, conversationId, mine } = table
  const dragged = `[data-piece="${scene.dragged}"]`
  return {
    name: 'Samspil',
    async open(page) {
      await crowd.order({ do: 'sit', url: server.url, table })
      await page.context().addCookies([{ name: sessionCookieName(false), value: mine, url: server.url }])
      await page.goto(`${server.url}/conversations/${conversationId}`)
      await expect(page.locator('[data-piece]')).toHaveCount(scene.pieces.length)
      await expect(page.locator('[data-cursor]')).toHaveCount(scene.others.length)
      await expect(page.locator('[data-held-by]')).toHaveCount(
        scene.others.filter(({ drags }) => drags).length,
      )
      await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
    },
    async grip(page) {
      // Others carry theirs past now and then.
      for (let tries = 0; tries < mostTries; tries++) {
        const at = await page.locator(dragged).evaluate(seenPoint)
        if (at) return at
        await pause(retryMs)
      }
      throw new Error('the piece to drag lies under others')
    },
    async place(page) {
      const box = await page.locator(dragged).boundingBox()
      if (!box) throw new Error('the dragged piece is gone')
      return box
    },
    // Seen elsewhere is not enough: on a slow page the view may still be fitted to the window.
    follows: (page) =>
      page
        .locator(dragged)
        .evaluate(
          (piece) => piece.getAttribute('data-state') === 'lifted' && !piece.hasAttribute('data-held-by'),
        ),
  }
}

/** Runs in the page: a point at which nothing lies over the element, the middle if it may be. */
function seenPoint(element: Element): Point | undefined {
  const { x, y, width, height } = element.getBoundingClientRect()
  const shares = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8]
  for (const down of shares)
    for (const across of shares) {
      const at = { x: x + width * across, y: y + height * down }
      if (element.contains(document.elementFromPoint(at.x, at.y))) return at
    }
  return undefined
}

declare global {
  interface Window {
    /** Of `canvas.mjs`. */
    canvas?: { isLaid(): boolean; grip(): Point; place(): Point }
  }
}

export function canvas({ table }: RunningTable, crowd: Crowd): Table {
  const told = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('the canvas is gone')
    return value
  }
  const place = async (page: Page) => told(await page.evaluate(() => window.canvas?.place()))
  return {
    name: 'tldraw',
    async open(page) {
      const { url } = await crowd.order({ do: 'serve', scene: table.scene })
      if (!url) throw new Error('the canvas is not served')
      await page.goto(url)
      await page.waitForFunction(() => window.canvas?.isLaid())
    },
    grip: async (page) => told(await page.evaluate(() => window.canvas?.grip())),
    place,
    follows: async (page, lay) => isMoved(lay, await place(page)),
  }
}
