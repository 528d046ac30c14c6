import { expect } from '@playwright/test'
import { fingersOf } from './fingers'
import { lineOf } from './line'
import { bothAtTheTable, goToBoard } from './people'
import { drop, expectAtRest, lift, middleOf, pieceOf, placeOf, tryToLift } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const mod = 'keyword:mod'
const taken = (name: string) => `${name} har fat i den. Prøv igen om lidt.`

test('however a drag ends, nothing stays in the hand', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser, server)
  const before = await placeOf(his, mod)

  await test.step('released outside the window, the piece lies at the edge of the table', async () => {
    await lift(his, mod, { x: 0, y: 80 })
    await expect(hers.getByText('Søren flytter')).toBeVisible()
    await his.mouse.move(-200, 300)
    await drop(his)
    const { x, y } = await placeOf(his, mod)
    expect(x).toBe(0)
    await expectAtRest([his, hers], mod, { x, y })
    await his.getByRole('button', { name: 'Fortryd', exact: true }).click()
    await expectAtRest([his, hers], mod, before)
  })

  await test.step('Esc puts it back, and the release afterwards opens nothing', async () => {
    await lift(his, mod, { x: -60, y: 80 })
    await his.keyboard.press('Escape')
    await expectAtRest([his, hers], mod, before)
    await drop(his)
    await expectAtRest([his, hers], mod, before)
    await expect(his.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('the window is left', async () => {
    await lift(his, mod, { x: -60, y: 80 })
    await expect(pieceOf(his, mod)).toHaveAttribute('data-state', 'lifted')
    await his.evaluate(() => window.dispatchEvent(new Event('blur')))
    await expectAtRest([his, hers], mod, before)
    await drop(his)
  })

  await test.step('the tab goes to the background while a piece is picked up', async () => {
    await pieceOf(his, mod).press('Enter')
    await his.getByRole('button', { name: 'Tag den op' }).click()
    await expect(hers.getByText('Søren flytter')).toBeVisible()
    await his.evaluate(() => {
      Object.defineProperty(document, 'hidden', { configurable: true, value: true })
      document.dispatchEvent(new Event('visibilitychange'))
    })
    await expect(his.locator('[data-in-hand]')).toHaveCount(0)
    await expectAtRest([his, hers], mod, before)
    await his.evaluate(() => {
      Reflect.deleteProperty(document, 'hidden')
      document.dispatchEvent(new Event('visibilitychange'))
    })
  })

  await test.step('a touch that the system interrupts', async () => {
    const fingers = await fingersOf(hers)
    const { x, y } = await middleOf(pieceOf(hers, mod))
    await fingers.down({ x, y })
    await fingers.move({ x: x - 20, y: y + 30 })
    await fingers.move({ x: x - 40, y: y + 90 })
    await expect(his.getByText('Maria flytter')).toBeVisible()
    await fingers.interrupt()
    await expectAtRest([his, hers], mod, before)
  })

  await test.step('and the next hand takes it as ever', async () => {
    await lift(his, mod, { x: 30, y: 60 })
    await drop(his)
    const after = await placeOf(his, mod)
    expect(after).not.toEqual(before)
    await expectAtRest([his, hers], mod, after)
  })
})

test('two who take the same piece in the same instant: one keeps it, for both, and nothing sticks', async ({
  browser,
}) => {
  const { soeren, maria, his, hers, conversationId } = await bothAtTheTable(browser, server)
  const lines = await Promise.all([lineOf(soeren.context), lineOf(maria.context)])
  await Promise.all([his, hers].map((page) => goToBoard(page, server, conversationId)))
  const before = await placeOf(his, mod)
  const hasten = lines.map((line) => line.slow())
  await lift(his, mod, { x: -60, y: 120 })
  await lift(hers, mod, { x: -20, y: 180 })
  for (const page of [his, hers]) {
    await expect(pieceOf(page, mod)).toHaveAttribute('data-state', 'lifted')
    await expect(pieceOf(page, mod)).not.toHaveAttribute('data-held-by')
  }
  for (const go of hasten) go()

  const lost = (await Promise.race([
    his
      .locator('[data-toast]')
      .getByText(taken('Maria'))
      .waitFor()
      .then(() => 'his'),
    hers
      .locator('[data-toast]')
      .getByText(taken('Søren'))
      .waitFor()
      .then(() => 'hers'),
  ])) as 'his' | 'hers'
  const [winner, loser] = lost === 'hers' ? [his, hers] : [hers, his]
  await expect(pieceOf(loser, mod)).toHaveAttribute('data-held-by', /./)
  await expect(pieceOf(winner, mod)).not.toHaveAttribute('data-held-by')
  await expect.poll(() => placeOf(loser, mod)).toEqual(await placeOf(winner, mod))
  const carried = await placeOf(winner, mod)
  await drop(loser)
  expect(await placeOf(winner, mod)).toEqual(carried)
  await drop(winner)
  const after = await placeOf(winner, mod)
  expect(after).not.toEqual(before)
  await expectAtRest([his, hers], mod, after)
})

test('what somebody holds cannot be taken; when the holder’s tab is closed it lies where it lay', async ({
  browser,
}) => {
  const { his, hers } = await bothAtTheTable(browser, server)
  const before = await placeOf(his, mod)
  await lift(hers, mod, { x: -40, y: 110 })
  await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
  await expect.poll(() => placeOf(his, mod)).toEqual(await placeOf(hers, mod))

  await tryToLift(his, mod, { x: 10, y: 90 })
  await expect(his.locator('[data-toast]').getByText(taken('Maria'))).toBeVisible()
  await drop(his)
  await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
  await pieceOf(his, mod).press('Shift+M')
  await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
  await expect(his.locator('[data-in-hand]')).toHaveCount(0)

  await hers.close()
  await expectAtRest([his], mod, before)
  await expect(pieceOf(his, mod)).not.toHaveAttribute('data-held-by')
})
