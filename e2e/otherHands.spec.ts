import { expect } from '@playwright/test'
import { drawPen, fingersOf } from './fingers'
import { bothAtTheTable } from './people'
import { expectAtRest, middleOf, pieceOf, placeOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const mod = 'keyword:mod'
const first = 'question:adfaerd-1'

test('picked up with a tap, by keys and by pen, as equals of dragging', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser, server)

  await test.step('a tap picks it up, the next lays it; the other sees who has it', async () => {
    const fingers = await fingersOf(hers)
    const tap = async (at: { x: number; y: number }) => {
      await fingers.down(at)
      await fingers.up()
    }
    await tap(await middleOf(pieceOf(hers, mod)))
    await hers.getByRole('button', { name: 'Tag den op' }).click()
    await expect(hers.getByText('Tryk dér, hvor den skal ligge', { exact: true })).toBeVisible()
    await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
    const before = await placeOf(hers, mod)
    await tap({ x: 700, y: 420 })
    await expect(hers.getByText('Tryk dér, hvor den skal ligge', { exact: true })).toBeHidden()
    const after = await placeOf(hers, mod)
    expect(after).not.toEqual(before)
    const fromThere = async () => {
      const { x, y } = await middleOf(pieceOf(hers, mod))
      return Math.round(Math.hypot(x - 700, y - 420))
    }
    await expect.poll(fromThere).toBeLessThan(40)
    await expectAtRest([his, hers], mod, after)
    await expect(hers.getByRole('dialog')).toHaveCount(0)
  })

  await test.step('with the mouse it is given up by the button, or by Esc', async () => {
    const before = await placeOf(his, mod)
    for (const giveUp of [
      () =>
        his
          .getByRole('region', { name: 'Brikken i hånden' })
          .getByRole('button', { name: 'Fortryd' })
          .click(),
      () => his.keyboard.press('Escape'),
    ]) {
      await pieceOf(his, mod).press('Enter')
      await his.getByRole('button', { name: 'Tag den op' }).click()
      await his.mouse.move(900, 300, { steps: 3 })
      expect(await placeOf(his, mod)).not.toEqual(before)
      await giveUp()
      await expectAtRest([his, hers], mod, before)
    }
  })

  await test.step('Shift + M lifts, arrows carry, Enter lays, Esc puts back, a digit brings a question home', async () => {
    const piece = pieceOf(his, mod)
    const before = await placeOf(his, mod)
    await piece.press('Shift+M')
    for (const key of ['ArrowLeft', 'ArrowLeft', 'Shift+ArrowUp']) await piece.press(key)
    await expect.poll(() => placeOf(hers, mod)).toEqual({ x: before.x - 16, y: before.y - 40 })
    await piece.press('Enter')
    await expectAtRest([his, hers], mod, { x: before.x - 16, y: before.y - 40 })
    await expect(piece).toBeFocused()
    await piece.press('Shift+M')
    await piece.press('ArrowDown')
    await piece.press('Escape')
    await expectAtRest([his, hers], mod, { x: before.x - 16, y: before.y - 40 })
    await pieceOf(his, first).press('Shift+M')
    await pieceOf(his, first).press('1')
    await expect(his.getByText(/er over sin plads i rammen/)).toHaveCount(1)
    await pieceOf(his, first).press('Enter')
    await expect(pieceOf(hers, first)).toHaveAttribute('data-state', 'placed')
  })

  await test.step('a pen drags like a hand', async () => {
    const before = await placeOf(his, 'image:bro')
    const from = await middleOf(pieceOf(his, 'image:bro'))
    await drawPen(his, from, { x: from.x + 120, y: from.y + 90 })
    const after = await placeOf(his, 'image:bro')
    expect(after).not.toEqual(before)
    await expectAtRest([his, hers], 'image:bro', after)
  })

  await test.step('two fingers zoom, also when they came down on a piece, which stays', async () => {
    const fingers = await fingersOf(hers)
    const zoomOf = async () => Number(await hers.locator('[data-plane]').getAttribute('data-zoom'))
    const [zoom, place] = [await zoomOf(), await placeOf(hers, 'image:bro')]
    const { x, y } = await middleOf(pieceOf(hers, 'image:bro'))
    await fingers.down({ x, y })
    await fingers.move({ x: x + 12, y: y - 14 })
    await fingers.down({ x: x + 12, y: y - 14 }, { x: x + 60, y: y + 40 })
    for (const far of [20, 60, 120]) {
      await fingers.move({ x: x + 12 - far, y: y - 14 - far }, { x: x + 60 + far, y: y + 40 + far })
    }
    await fingers.up()
    expect(await zoomOf()).toBeGreaterThan(zoom * 1.3)
    await expectAtRest([his, hers], 'image:bro', place)
  })

  await test.step('+ − and 0 zoom while the table has the focus, Shift and arrows move the view; the middle button draws it along', async () => {
    const plane = his.locator('[data-plane]')
    const zoomOf = async () => Number(await plane.getAttribute('data-zoom'))
    const fit = await zoomOf()
    await pieceOf(his, mod).press('+')
    expect(await zoomOf()).toBeCloseTo(fit * 1.25, 2)
    await pieceOf(his, mod).press('-')
    expect(await zoomOf()).toBeCloseTo(fit, 2)
    const before = await plane.boundingBox()
    for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowLeft'])
      await pieceOf(his, mod).press(key)
    const moved = await plane.boundingBox()
    expect(Math.round((moved?.x ?? 0) - (before?.x ?? 0))).toBe(-100)
    expect(Math.round((moved?.y ?? 0) - (before?.y ?? 0))).toBe(-100)
    await expect(pieceOf(his, mod)).toBeFocused()
    for (const key of ['Shift+ArrowLeft', 'Shift+ArrowUp']) await pieceOf(his, mod).press(key)
    const { x, y } = await middleOf(pieceOf(his, 'image:bro'))
    await his.mouse.move(x, y)
    await his.mouse.down({ button: 'middle' })
    await his.mouse.move(x + 80, y + 30, { steps: 4 })
    await his.mouse.up({ button: 'middle' })
    const after = await plane.boundingBox()
    expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBe(80)
    await pieceOf(his, mod).press('0')
    await expect.poll(async () => (await plane.boundingBox())?.x).toBe(before?.x)
  })

  await test.step('so does the space bar held down; Ctrl and the wheel zoom about the pointer', async () => {
    const plane = his.locator('[data-plane]')
    const before = await plane.boundingBox()
    const place = await placeOf(his, 'image:bro')
    await his.getByRole('region', { name: 'Bordet' }).focus()
    await his.keyboard.down('Space')
    const start = await middleOf(pieceOf(his, 'image:bro'))
    await his.mouse.move(start.x, start.y)
    await his.mouse.down()
    await his.mouse.move(start.x - 60, start.y + 20, { steps: 4 })
    await his.mouse.up()
    await his.keyboard.up('Space')
    const after = await plane.boundingBox()
    expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBe(-60)
    expect(await placeOf(his, 'image:bro')).toEqual(place)
    await expect(his.getByRole('dialog')).toHaveCount(0)
    const spot = await middleOf(pieceOf(his, 'image:bro'))
    await his.mouse.move(spot.x, spot.y)
    await his.keyboard.down('Control')
    await his.mouse.wheel(0, -200)
    await his.keyboard.up('Control')
    await expect.poll(async () => (await plane.boundingBox())?.width).toBeGreaterThan(after?.width ?? 0)
    const under = await middleOf(pieceOf(his, 'image:bro'))
    expect(Math.hypot(under.x - spot.x, under.y - spot.y)).toBeLessThan(3)
  })
})
