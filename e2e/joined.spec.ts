import { expect, type Page } from '@playwright/test'
import { bothAtTheTable } from './people'
import { carryTo, drop, expectAtRest, lift, pieceOf, placeOf, press, tryToLift } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const mod = 'keyword:mod'
const [first, second] = ['question:adfaerd-1', 'question:adfaerd-2']
const taken = (name: string) => `${name} har fat i den. Prøv igen om lidt.`

test('joined pieces go as one, are pulled loose again, and undo takes back one’s own', async ({
  browser,
}) => {
  const { his, hers } = await bothAtTheTable(browser, server)
  const offset = async (page: Page) => {
    const [a, b] = [await placeOf(page, first), await placeOf(page, second)]
    return { x: b.x - a.x, y: b.y - a.y }
  }
  const together = { x: 232, y: 0 }

  await test.step('a neighbour let go of beside its neighbour sits beside it exactly', async () => {
    await carryTo(his, first, { x: 640, y: 690 })
    await drop(his)
    await carryTo(his, second, { x: 640 + 232 + 14, y: 690 - 11 })
    await drop(his)
    for (const page of [his, hers]) {
      for (const id of [first, second])
        await expect(pieceOf(page, id)).toHaveAttribute('data-state', 'joined')
      expect(await offset(page)).toEqual(together)
    }
  })

  const laid = await placeOf(his, first)
  await test.step('the other sees all of the group move while it is dragged, and can take none of it', async () => {
    await carryTo(his, second, { x: laid.x + 232 - 300, y: laid.y - 40 })
    await expect.poll(() => placeOf(hers, first)).toEqual(await placeOf(his, first))
    expect(await placeOf(hers, first)).not.toEqual(laid)
    expect(await offset(hers)).toEqual(together)
    for (const id of [first, second]) await expect(pieceOf(hers, id)).toHaveAttribute('data-held-by', /./)
    await tryToLift(hers, first, { x: 40, y: 40 })
    await expect(hers.locator('[data-toast]').getByText(taken('Søren'))).toBeVisible()
    await drop(hers)
    await drop(his)
    const after = await placeOf(his, first)
    await expectAtRest([his, hers], first, after)
    expect(await offset(hers)).toEqual(together)
  })

  await test.step('one step of undo takes back the move of the group, and nothing of another’s', async () => {
    await lift(hers, mod, { x: 30, y: 60 })
    await drop(hers)
    const hersNow = await placeOf(hers, mod)
    await his.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await expectAtRest([his, hers], first, laid)
    expect(await offset(hers)).toEqual(together)
    await expectAtRest([his, hers], mod, hersNow)
  })

  await test.step('pressed for a while, a piece comes loose by itself', async () => {
    const { x, y } = await press(his, pieceOf(his, second))
    await expect(pieceOf(his, second)).toHaveAttribute('data-state', 'lifted')
    await expect(pieceOf(his, first)).toHaveAttribute('data-state', 'joined')
    await his.mouse.move(x + 60, y - 40, { steps: 6 })
    await drop(his)
    for (const page of [his, hers]) {
      await expect(pieceOf(page, second)).toHaveAttribute('data-state', 'loose')
      await expect(pieceOf(page, first)).toHaveAttribute('data-state', 'loose')
    }
    await expectAtRest([his, hers], first, laid)
    await his.getByRole('button', { name: 'Fortryd', exact: true }).click()
    for (const page of [his, hers])
      await expect(pieceOf(page, second)).toHaveAttribute('data-state', 'joined')
  })

  await test.step('and without a hand, by its name', async () => {
    await pieceOf(his, second).press('Enter')
    await his.getByRole('button', { name: 'Flyt til …' }).press('Enter')
    await his.getByRole('menuitem', { name: 'Løs den fra de andre' }).press('Enter')
    await his.keyboard.press('Escape')
    for (const page of [his, hers]) await expect(pieceOf(page, second)).toHaveAttribute('data-state', 'loose')
    await his.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await expect(pieceOf(hers, second)).toHaveAttribute('data-state', 'joined')
  })

  await test.step('a keyword laid to one of them comes along, for both, while it is carried', async () => {
    const question = await placeOf(his, first)
    await carryTo(his, mod, { x: question.x + 90, y: question.y + 112 })
    await drop(his)
    const [laidAt, from] = [await placeOf(his, mod), await placeOf(his, first)]
    await carryTo(his, second, { x: laid.x + 232 - 240, y: laid.y - 60 })
    const by = await placeOf(his, first).then(({ x, y }) => ({ x: x - from.x, y: y - from.y }))
    expect(by.x).not.toBe(0)
    const along = { x: laidAt.x + by.x, y: laidAt.y + by.y }
    expect(await placeOf(his, mod)).toEqual(along)
    await expect.poll(() => placeOf(hers, mod)).toEqual(along)
    await drop(his)
    await expectAtRest([his, hers], mod, along)
    await his.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await expectAtRest([his, hers], mod, laidAt)
    await expectAtRest([his, hers], first, from)
  })

  await test.step('a group let go of near the tray falls into it whole; in the tray a short pull takes nothing out', async () => {
    const slot = await his.locator('[data-slot="adfaerd-1"]').boundingBox()
    const from = await pieceOf(his, first).boundingBox()
    if (!slot || !from) throw new Error('slot or piece is not to be seen')
    await lift(his, first, { x: slot.x - from.x + 16, y: slot.y - from.y - 12 })
    await expect(his.locator('[data-hot]')).not.toHaveCount(0)
    await drop(his)
    for (const page of [his, hers]) {
      for (const id of [first, second])
        await expect(pieceOf(page, id)).toHaveAttribute('data-state', 'placed')
    }
    await lift(his, second, { x: 12, y: 10 })
    await expect(pieceOf(his, second)).toHaveAttribute('data-state', 'lifted')
    await drop(his)
    await expect(pieceOf(his, second)).toHaveAttribute('data-state', 'placed')
    await lift(his, second, { x: 26, y: 22 })
    await drop(his)
    await expect(pieceOf(hers, second)).toHaveAttribute('data-state', 'loose')
    await expect(pieceOf(hers, first)).toHaveAttribute('data-state', 'placed')
  })
})
