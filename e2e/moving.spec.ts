import { expect, type Page } from '@playwright/test'
import { bothAtTheTable } from './people'
import { drop, expectAtRest, lift, middleOf, pieceOf, placeIn, placeOf, shown } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const mod = 'keyword:mod'

test('a drag draws the piece anew when it is lifted and laid, and nothing else', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser, server)
  /** How often each piece, and each face, was drawn. */
  const drawn = (page: Page) =>
    page
      .locator('[data-piece]')
      .evaluateAll((pieces) =>
        Object.fromEntries(
          pieces.map((piece) => [
            piece.getAttribute('data-piece') ?? '',
            [piece, ...piece.querySelectorAll('[data-drawn]')].map((one) =>
              Number(one.getAttribute('data-drawn')),
            ),
          ]),
        ),
      )
  const pages = [his, hers]
  // Where Tab stops has changed once it has the focus.
  await pieceOf(his, mod).focus()
  const from = await middleOf(pieceOf(his, mod))
  const before = await Promise.all(pages.map(drawn))
  await his.mouse.move(from.x, from.y)
  await his.mouse.down()
  for (let step = 1; step <= 40; step++) await his.mouse.move(from.x - step * 4, from.y + step * 3)
  await shown(his)
  await expect.poll(() => placeOf(hers, mod)).toEqual(await placeOf(his, mod))
  await drop(his)
  await expectAtRest(pages, mod, await placeOf(his, mod))
  const after = await Promise.all(pages.map(drawn))
  for (const [index, counts] of after.entries()) {
    for (const [piece, faces] of Object.entries(counts)) {
      const known = before[index]?.[piece] ?? []
      const times = faces.map((count, part) => count - (known[part] ?? 0))
      // Lifted and laid; for the other its new place and the empty hand may come one after the other.
      const [shell = 0, face = 0] = times
      if (piece === mod) {
        expect(shell).toBeGreaterThan(0)
        expect(shell).toBeLessThanOrEqual(3)
        expect(face).toBe(2)
      } else expect({ piece, times }).toEqual({ piece, times: times.map(() => 0) })
    }
  }
})

test('let go of near its slot, a question falls into it from the hand, not from where it was taken', async ({
  browser,
}) => {
  const { his } = await bothAtTheTable(browser, server)
  const question = 'question:adfaerd-1'
  // The plan makes room for itself, and the table is fitted to what is left.
  await expect(his.locator('[data-plan="drawer"]')).toBeVisible()
  await pieceOf(his, question).click({ trial: true })
  const [slot, from] = await Promise.all([
    his.locator('[data-slot="adfaerd-1"]').boundingBox(),
    pieceOf(his, question).boundingBox(),
  ])
  if (!slot || !from) throw new Error('piece or slot is not to be seen')
  await lift(his, question, { x: slot.x - from.x + 9, y: slot.y - from.y + 7 })
  const letGoAt = await placeOf(his, question)
  await pieceOf(his, question).evaluate((piece) =>
    piece.addEventListener('transitionrun', () => {
      for (const one of piece.getAnimations())
        if (one instanceof CSSTransition && one.transitionProperty === 'transform')
          piece.dataset.fellFrom = String((one.effect as KeyframeEffect).getKeyframes()[0]?.transform)
    }),
  )
  await drop(his)
  await expect(pieceOf(his, question)).toHaveAttribute('data-fell-from', /translate/)
  expect(placeIn((await pieceOf(his, question).getAttribute('data-fell-from')) ?? '')).toEqual(letGoAt)
  await expect(pieceOf(his, question)).toHaveAttribute('data-state', 'placed')
})
