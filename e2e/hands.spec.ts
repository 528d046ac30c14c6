import { type Browser, expect, type Page, test } from '@playwright/test'
import { drawPen, fingersOf } from './fingers'
import { lineOf } from './line'
import { goToBoard, leaderAndEmployee } from './people'
import { drop, lift, pieceOf, placeIn, placeOf, shown } from './pieces'
import { type RunningServer, startServer } from './startServer'

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const mod = 'keyword:mod'
const [first, second] = ['question:adfaerd-1', 'question:adfaerd-2']
const taken = (name: string) => `${name} har fat i den. Prøv igen om lidt.`

async function bothAtTheTable(browser: Browser) {
  const people = await leaderAndEmployee(browser, server)
  await goToBoard(people.soeren.page, server, people.conversationId)
  return { ...people, his: people.soeren.page, hers: people.maria.page }
}

async function middleOf(page: Page, id: string) {
  const box = await pieceOf(page, id).boundingBox()
  if (!box) throw new Error(`${id} is not to be seen`)
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

/** Drags a piece so that its corner comes to (x, y), board units; it stays in the hand. */
async function carryTo(page: Page, id: string, to: { x: number; y: number }) {
  const zoom = Number(await page.locator('[data-plane]').getAttribute('data-zoom'))
  const from = await placeOf(page, id)
  await lift(page, id, { x: (to.x - from.x) * zoom, y: (to.y - from.y) * zoom })
}

/** Neither sees anything in a hand, and both see the piece at the same place. */
async function expectAtRest(pages: readonly Page[], id: string, at: { x: number; y: number }) {
  for (const page of pages) {
    await expect.poll(() => placeOf(page, id)).toEqual(at)
    await expect(page.locator('[data-state="lifted"]')).toHaveCount(0)
    await expect(page.getByText(/ flytter$/)).toHaveCount(0)
  }
}

test('however a drag ends, nothing stays in the hand', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser)
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
    const { x, y } = await middleOf(hers, mod)
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
  const { soeren, maria, his, hers, conversationId } = await bothAtTheTable(browser)
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
  const { his, hers } = await bothAtTheTable(browser)
  const before = await placeOf(his, mod)
  await lift(hers, mod, { x: -40, y: 110 })
  await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
  await expect.poll(() => placeOf(his, mod)).toEqual(await placeOf(hers, mod))

  await lift(his, mod, { x: 10, y: 90 })
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

test('joined pieces go as one, are pulled loose again, and undo takes back one’s own', async ({
  browser,
}) => {
  const { his, hers } = await bothAtTheTable(browser)
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
    await lift(hers, first, { x: 40, y: 40 })
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
    const { x, y } = await middleOf(his, second)
    await his.mouse.move(x, y)
    await his.mouse.down()
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

test('a drag draws the piece anew when it is lifted and laid, and nothing else', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser)
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
  const from = await middleOf(his, mod)
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
  const { his } = await bothAtTheTable(browser)
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

test('picked up with a tap, by keys and by pen, as equals of dragging', async ({ browser }) => {
  const { his, hers } = await bothAtTheTable(browser)

  await test.step('a tap picks it up, the next lays it; the other sees who has it', async () => {
    const fingers = await fingersOf(hers)
    const tap = async (at: { x: number; y: number }) => {
      await fingers.down(at)
      await fingers.up()
    }
    await tap(await middleOf(hers, mod))
    await hers.getByRole('button', { name: 'Tag den op' }).click()
    await expect(hers.getByText('Tryk dér, hvor den skal ligge', { exact: true })).toBeVisible()
    await expect(pieceOf(his, mod)).toHaveAttribute('data-held-by', /./)
    const before = await placeOf(hers, mod)
    await tap({ x: 700, y: 420 })
    await expect(hers.getByText('Tryk dér, hvor den skal ligge', { exact: true })).toBeHidden()
    const after = await placeOf(hers, mod)
    expect(after).not.toEqual(before)
    const { x, y } = await middleOf(hers, mod)
    await expect.poll(async () => Math.round(Math.hypot(x - 700, y - 420))).toBeLessThan(40)
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
    const from = await middleOf(his, 'image:bro')
    await drawPen(his, from, { x: from.x + 120, y: from.y + 90 })
    const after = await placeOf(his, 'image:bro')
    expect(after).not.toEqual(before)
    await expectAtRest([his, hers], 'image:bro', after)
  })

  await test.step('two fingers zoom, also when they came down on a piece, which stays', async () => {
    const fingers = await fingersOf(hers)
    const zoomOf = async () => Number(await hers.locator('[data-plane]').getAttribute('data-zoom'))
    const [zoom, place] = [await zoomOf(), await placeOf(hers, 'image:bro')]
    const { x, y } = await middleOf(hers, 'image:bro')
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

  await test.step('+ − and 0 zoom while the table has the focus; the middle button draws it along', async () => {
    const plane = his.locator('[data-plane]')
    const zoomOf = async () => Number(await plane.getAttribute('data-zoom'))
    const fit = await zoomOf()
    await pieceOf(his, mod).press('+')
    expect(await zoomOf()).toBeCloseTo(fit * 1.25, 2)
    await pieceOf(his, mod).press('-')
    expect(await zoomOf()).toBeCloseTo(fit, 2)
    const before = await plane.boundingBox()
    const { x, y } = await middleOf(his, 'image:bro')
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
    const start = await middleOf(his, 'image:bro')
    await his.mouse.move(start.x, start.y)
    await his.mouse.down()
    await his.mouse.move(start.x - 60, start.y + 20, { steps: 4 })
    await his.mouse.up()
    await his.keyboard.up('Space')
    const after = await plane.boundingBox()
    expect(Math.round((after?.x ?? 0) - (before?.x ?? 0))).toBe(-60)
    expect(await placeOf(his, 'image:bro')).toEqual(place)
    await expect(his.getByRole('dialog')).toHaveCount(0)
    const spot = await middleOf(his, 'image:bro')
    await his.mouse.move(spot.x, spot.y)
    await his.keyboard.down('Control')
    await his.mouse.wheel(0, -200)
    await his.keyboard.up('Control')
    await expect.poll(async () => (await plane.boundingBox())?.width).toBeGreaterThan(after?.width ?? 0)
    const under = await middleOf(his, 'image:bro')
    expect(Math.hypot(under.x - spot.x, under.y - spot.y)).toBeLessThan(3)
  })
})
