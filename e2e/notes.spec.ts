import { expect } from '@playwright/test'
import { fingersOf } from './fingers'
import { notesOf, putNote, sitDown, wordsOf } from './notesAtTable'
import { goToBoard, openBrowser } from './people'
import { middleOf, pieceOf, press } from './pieces'
import { test } from './test'

test('a note on the table is seen by both, written in by both, answered, moved, drawn into the plan and brought back', async ({
  browser,
  server,
}) => {
  const { soeren, maria } = await sitDown(browser, server)

  await test.step('Maria puts one where she double-clicks, and Søren sees whose it is and that she writes', async () => {
    await putNote(maria, 'Onsdage uden møder')
    await expect(soeren.locator('[data-live]')).toHaveText('Maria skriver en note på bordet.')
    const note = notesOf(soeren, 'Note fra Maria på bordet')
    await expect(wordsOf(note)).toHaveText('Onsdage uden møder')
    await expect(note.getByText('Maria skriver …')).toBeVisible()
    await expect(note.locator('time')).toHaveText(/^\d\d\.\d\d$/)
  })

  await test.step('what Søren writes in it is shown as his, to the eye and in words', async () => {
    const note = notesOf(soeren, 'Note fra Maria på bordet')
    await wordsOf(note).click()
    await soeren.keyboard.type(' – og torsdage')
    const hers = notesOf(maria, 'Note fra Maria på bordet')
    await expect(hers.locator('mark[data-by="SF"]')).toHaveText(' – og torsdage')
    await expect(hers.getByRole('img', { name: 'Søren har også skrevet i den' })).toBeVisible()
    await expect(hers.getByRole('textbox')).toHaveAccessibleDescription(/Søren har skrevet: .*og torsdage/)
  })

  await test.step('he answers it with the keyboard alone, and moves it to a named place', async () => {
    await notesOf(soeren, 'Note fra Maria på bordet')
      .getByRole('button', { name: 'Åbn noten fra Maria' })
      .press('Enter')
    const sheet = soeren.getByRole('dialog', { name: 'Note på bordet' })
    await sheet.getByRole('button', { name: 'Svar' }).press('Enter')
    await soeren.keyboard.type('Det vil jeg gerne')
    await expect(wordsOf(notesOf(maria, 'Svar: Note fra Søren på bordet'))).toHaveText('Det vil jeg gerne')
    const before = await maria.locator('[data-lies]').getAttribute('data-y')
    await sheet.getByRole('button', { name: 'Flyt noten til …' }).press('Enter')
    await soeren.getByRole('menuitem', { name: 'Øverst på bordet' }).press('Enter')
    await expect(maria.locator('[data-lies]')).not.toHaveAttribute('data-y', before ?? '')
    await soeren.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)
  })

  await test.step('while Maria drags it he sees it in her hand; let go of over a piece it hangs there', async () => {
    const note = notesOf(maria, 'Note fra Maria på bordet')
    const bridge = await middleOf(pieceOf(maria, 'image:kompas'))
    const from = await press(maria, note.locator('footer'))
    await maria.mouse.move(from.x - 60, from.y + 60, { steps: 4 })
    await expect(soeren.locator('[data-carried]').getByText('Maria flytter')).toBeVisible()
    const table = soeren.getByRole('region', { name: 'Bordet', exact: true })
    for (let zoomedIn = 0; zoomedIn < 5; zoomedIn++) await table.press('+')
    await expect(soeren.locator('[data-carried]')).not.toBeInViewport()
    await soeren.getByRole('button', { name: 'Maria flytter en note. Gå derhen' }).click()
    await expect(soeren.locator('[data-carried]')).toBeInViewport()
    await table.press('0')
    await maria.mouse.move(bridge.x, bridge.y, { steps: 4 })
    await maria.mouse.up()
    await expect(soeren.locator('[data-carried]')).toHaveCount(0)
    await expect(notesOf(soeren, /^Note fra Maria på (?!bordet)/)).toBeVisible()
    await expect(soeren.locator('[data-lies]')).toHaveCount(0)
  })

  await test.step('given up with Escape, a drag leaves it where it was', async () => {
    const from = await press(maria, notesOf(maria, /^Note fra Maria på (?!bordet)/).locator('footer'))
    await maria.mouse.move(from.x + 200, from.y + 100, { steps: 4 })
    await expect(maria.locator('[data-ghost]')).toBeVisible()
    await maria.keyboard.press('Escape')
    await expect(maria.locator('[data-ghost]')).toHaveCount(0)
    await maria.mouse.up()
    await expect(notesOf(maria, /^Note fra Maria på (?!bordet)/)).toBeVisible()
  })

  await test.step('dragged onto a row of the plan it becomes an agreement', async () => {
    const to = await middleOf(
      maria.locator('[data-plan="drawer"] [data-section]').first().getByRole('heading'),
    )
    const from = await press(maria, notesOf(maria, /^Note fra Maria på (?!bordet)/).locator('footer'))
    await maria.mouse.move(from.x + 80, from.y, { steps: 4 })
    await maria.mouse.move(to.x, to.y, { steps: 4 })
    await maria.mouse.up()
    await expect(soeren.locator('[data-agreements="1"]')).toBeVisible()
    await expect(
      notesOf(soeren, /^Note fra Maria på (?!bordet)/).getByRole('img', { name: 'Blev til en aftale' }),
    ).toBeVisible()
  })

  await test.step('taken back it is gone for both, its answer stays, and Maria alone can lay it again', async () => {
    const card = maria.locator('[data-card="image:kompas"]')
    await pieceOf(maria, 'image:kompas').press('Enter')
    await card.getByRole('button', { name: 'Tag noten tilbage' }).click()
    await expect(notesOf(soeren, /^Note fra Maria/)).toHaveCount(0)
    await expect(notesOf(soeren, /Note fra Søren på (?!bordet)/)).toBeVisible()
    await card.getByText('Din tilbagetrukne note').click()
    await expect(card.getByText('Onsdage uden møder – og torsdage')).toBeVisible()
    await pieceOf(soeren, 'image:kompas').press('Enter')
    await expect(soeren.getByText('Din tilbagetrukne note')).toHaveCount(0)
    await card.getByRole('button', { name: 'Læg den igen' }).click()
    await expect(wordsOf(notesOf(soeren, /^Note fra Maria/))).toHaveText('Onsdage uden møder – og torsdage')
    await expect(soeren.locator('[data-live]')).toHaveText(/^Maria har lagt en note på /)
  })

  await test.step('and in the receipt, at once', async () => {
    await maria
      .locator('[data-card="image:kompas"]')
      .getByRole('button', { name: 'Tag noten tilbage' })
      .click()
    await maria.locator('[data-toast]').getByRole('button', { name: 'Fortryd' }).click()
    await expect(notesOf(soeren, /^Note fra Maria/)).toBeVisible()
  })
})

test('a finger draws a note into the plan, and opens the plan with it', async ({ browser, server }) => {
  const { maria, conversationId } = await sitDown(browser, server)
  await putNote(maria, 'Fast sparring')
  const phone = await openBrowser(browser)
  await phone.context.addCookies(await maria.context().cookies())
  await phone.page.setViewportSize({ width: 1024, height: 800 })
  await goToBoard(phone.page, server, conversationId)
  const note = notesOf(phone.page, 'Note fra Maria på bordet')
  await note.locator('footer').hover()
  const from = await middleOf(note.locator('footer'))
  const fingers = await fingersOf(phone.page)
  await fingers.down(from)
  await fingers.move({ x: from.x + 40, y: from.y - 20 })
  await fingers.move({ x: 1010, y: 400 })
  const row = phone.page.locator('[data-plan="drawer"] [data-section]').first().getByRole('heading')
  await expect(row).toBeVisible()
  const to = await middleOf(row)
  await fingers.move({ x: to.x + 10, y: to.y + 4 })
  await fingers.move(to)
  await fingers.up()
  await expect(maria.locator('[data-agreements="1"]')).toBeVisible()
})
