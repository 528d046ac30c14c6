import { isDeepStrictEqual } from 'node:util'
import { expect, type Locator, type Page } from '@playwright/test'

export const pieceOf = (page: Page, id: string): Locator => page.locator(`[data-piece="${id}"]`)

/** Where a piece is shown, in board units; also while it is being dragged. */
export async function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  const [shown] = await pieceOf(page, id).evaluateAll(shownAt)
  return placeIn(shown?.[1] ?? '')
}

/** All places, by piece. */
export async function allPlaces(page: Page): Promise<Record<string, string>> {
  const shown = await page.locator('[data-piece]').evaluateAll(shownAt)
  return Object.fromEntries(
    shown.map(([piece, at]) => {
      const { x, y } = placeIn(at)
      return [piece, `${x},${y}`]
    }),
  )
}

/** Runs in the page. Where each is put, not where a transition still shows it; what is carried is put by animations. */
function shownAt(pieces: readonly (HTMLElement | SVGElement)[]) {
  return pieces.map((piece) => {
    const isCarried = piece.getAnimations().some((animation) => !(animation instanceof CSSTransition))
    const { e, f } = new DOMMatrix(isCarried ? getComputedStyle(piece).transform : 'none')
    return [piece.dataset.piece ?? '', isCarried ? `${e} ${f}` : piece.style.transform] as const
  })
}

/** The place in a `translate(…)`. */
export function placeIn(transform: string): { x: number; y: number } {
  const [x = Number.NaN, y = Number.NaN] = (transform.match(/-?[\d.]+/g) ?? []).map((part) =>
    Math.round(Number(part)),
  )
  return { x, y }
}

/** Takes hold of a piece and moves it by so many screen pixels; it stays in the hand until `drop`. */
export async function lift(page: Page, id: string, by: { x: number; y: number }): Promise<void> {
  await tryToLift(page, id, by)
  await expect(pieceOf(page, id), 'is in a hand').toHaveAttribute('data-state', 'lifted')
  await expect(pieceOf(page, id), 'which is the own').not.toHaveAttribute('data-held-by')
}

/** As `lift`, of what somebody else may hold. */
export async function tryToLift(page: Page, id: string, by: { x: number; y: number }): Promise<void> {
  const from = await press(page, pieceOf(page, id))
  await page.mouse.move(from.x + by.x / 2, from.y + by.y / 2, { steps: 4 })
  await page.mouse.move(from.x + by.x, from.y + by.y, { steps: 4 })
  await shown(page)
}

/** Presses the middle of what lies still with nothing upon it, as a hand does that looks first; the answer is where, window pixels. */
export async function press(page: Page, held: Locator): Promise<{ x: number; y: number }> {
  await held.hover()
  const at = await middleOf(held)
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  return at
}

/** What moved is put with the next frame, and shown by the one after it. */
export const shown = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))

export async function drop(page: Page): Promise<void> {
  await page.mouse.up()
}

/** Waits until a piece is seen elsewhere than it was. */
export async function expectMoved(page: Page, id: string, from: { x: number; y: number }): Promise<void> {
  await expect.poll(() => placeOf(page, id)).not.toEqual(from)
}

/** The initials of those who picked a keyword, as they hang on its piece. */
export const pickersOf = (page: Page, keyword: string) =>
  pieceOf(page, `keyword:${keyword}`).locator('[data-picked-by]')

/** In window pixels, once it goes nowhere any more. */
export async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  let box = await locator.boundingBox()
  await expect
    .poll(async () => {
      const before = box
      box = await locator.boundingBox()
      return box !== null && isDeepStrictEqual(box, before)
    }, `${locator} is to be seen, and lies still`)
    .toBe(true)
  if (!box) throw new Error(`${locator} has gone`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags a piece so that its corner comes to (x, y), board units; it stays in the hand. */
export async function carryTo(page: Page, id: string, to: { x: number; y: number }) {
  const zoom = Number(await page.locator('[data-plane]').getAttribute('data-zoom'))
  const from = await placeOf(page, id)
  await lift(page, id, { x: (to.x - from.x) * zoom, y: (to.y - from.y) * zoom })
}

/** Neither sees anything in a hand, and both see the piece at the same place. */
export async function expectAtRest(pages: readonly Page[], id: string, at: { x: number; y: number }) {
  for (const page of pages) {
    await expect.poll(() => placeOf(page, id)).toEqual(at)
    await expect(page.locator('[data-state="lifted"]')).toHaveCount(0)
    await expect(page.getByText(/ flytter$/)).toHaveCount(0)
  }
}
