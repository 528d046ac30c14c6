import { expect } from '@playwright/test'
import { goToBoard, leaderAndEmployee } from './people'
import { drop, expectMoved, lift, pieceOf, placeOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

test('a leader plans a MUS, the employee opens the link, and both are at the same live table', async ({
  browser,
}) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)

  await test.step('a piece dragged by one moves for the other before it is dropped', async () => {
    const before = await placeOf(maria.page, 'keyword:mod')
    await lift(soeren.page, 'keyword:mod', { x: 40, y: 60 })
    await expectMoved(maria.page, 'keyword:mod', before)
    await expect(maria.page.getByText('Søren flytter')).toBeVisible()
    await drop(soeren.page)
    const dropped = await placeOf(soeren.page, 'keyword:mod')
    await expect.poll(() => placeOf(maria.page, 'keyword:mod')).toEqual(dropped)
    await expect(maria.page.getByText('Søren flytter')).toBeHidden()
  })

  await test.step('both drag different pieces at once', async () => {
    await lift(soeren.page, 'keyword:feedback', { x: 30, y: 50 })
    await lift(maria.page, 'keyword:helhed', { x: 30, y: -50 })
    await expect(maria.page.getByText('Søren flytter')).toBeVisible()
    await expect(soeren.page.getByText('Maria flytter')).toBeVisible()
    await drop(soeren.page)
    await drop(maria.page)
    for (const id of ['keyword:feedback', 'keyword:helhed']) {
      const place = await placeOf(soeren.page, id)
      await expect.poll(() => placeOf(maria.page, id)).toEqual(place)
    }
  })

  await test.step('a question let go near its slot snaps into it, for both', async () => {
    const slot = soeren.page.locator('[data-slot="adfaerd-1"]')
    const [from, to] = [
      await pieceOf(soeren.page, 'question:adfaerd-1').boundingBox(),
      await slot.boundingBox(),
    ]
    if (!from || !to) throw new Error('piece or slot is not to be seen')
    await lift(soeren.page, 'question:adfaerd-1', {
      x: to.x + to.width / 2 - (from.x + from.width / 2) + 12,
      y: to.y + to.height / 2 - (from.y + from.height / 2) - 9,
    })
    await drop(soeren.page)
    await expect(pieceOf(soeren.page, 'question:adfaerd-1')).toHaveAttribute('data-state', 'placed')
    await expect(pieceOf(maria.page, 'question:adfaerd-1')).toHaveAttribute('data-state', 'placed')
  })

  await test.step('a move draws the moved piece anew, and no other', async () => {
    const drawn = () =>
      maria.page
        .locator('[data-piece]')
        .evaluateAll((pieces) =>
          pieces.map(
            (piece) =>
              `${piece.getAttribute('data-piece')} ${piece.querySelector('[data-drawn]')?.getAttribute('data-drawn')}`,
          ),
        )
    const before = new Set(await drawn())
    await pieceOf(soeren.page, 'keyword:ledelse').press('Enter')
    await soeren.page.getByRole('button', { name: 'Flyt til …' }).press('Enter')
    const from = await placeOf(maria.page, 'keyword:ledelse')
    await soeren.page.getByRole('menuitem', { name: /^Ved / }).first().press('Enter')
    await soeren.page.keyboard.press('Escape')
    await expectMoved(maria.page, 'keyword:ledelse', from)
    const changed = (await drawn()).filter((piece) => !before.has(piece)).map((piece) => piece.split(' ')[0])
    expect(before.size).toBe(52)
    expect(changed.filter((id) => id !== 'keyword:ledelse')).toEqual([])
  })

  await test.step('both write in the same agreement at once, and both texts are there', async () => {
    await soeren.page.getByRole('button', { name: 'Ny aftale under Struktur' }).click()
    const hers = maria.page.getByLabel(/^Hvad – /)
    const his = soeren.page.getByLabel(/^Hvad – /)
    await expect(hers).toBeVisible()
    await Promise.all([
      his.pressSequentially('Fast kvarter med Sundhedsplejen.', { delay: 12 }),
      hers.pressSequentially('Hver fjortende dag.', { delay: 17 }),
    ])
    await expect
      .poll(async () => (await his.inputValue()).length)
      .toBe('Fast kvarter med Sundhedsplejen.Hver fjortende dag.'.length)
    await expect.poll(async () => hers.inputValue()).toBe(await his.inputValue())
    const letters = [...(await his.inputValue())].sort().join('')
    expect(letters).toBe([...'Fast kvarter med Sundhedsplejen.Hver fjortende dag.'].sort().join(''))
  })

  await test.step('a note is shown to the other with its author’s name', async () => {
    await pieceOf(maria.page, 'image:bro').press('Enter')
    await maria.page.getByRole('button', { name: 'Skriv en note' }).click()
    await maria.page.keyboard.type('Broen er der jo.')
    await expect(soeren.page.getByRole('article', { name: /^Note fra Maria/ })).toContainText(
      'Broen er der jo.',
    )
  })

  await test.step('after a refresh everything is there', async () => {
    await soeren.page.reload()
    await expect(pieceOf(soeren.page, 'question:adfaerd-1')).toHaveAttribute('data-state', 'placed')
    await expect(soeren.page.getByLabel(/^Hvad – /)).toHaveValue(/Sundhedsplejen/)
  })
})
