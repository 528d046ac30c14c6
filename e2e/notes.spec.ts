import { expect, type Locator, type Page } from '@playwright/test'
import { fingersOf } from './fingers'
import { goToBoard, leaderAndEmployee, openBrowser } from './people'
import { middleOf, pieceOf, press } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const wide = { width: 1440, height: 900 }
const notesOf = (page: Page, name: string | RegExp) =>
  page.locator('[data-table]').getByRole('article', { name })

/** What a note on the table says where nobody writes in it. */
const wordsOf = (note: Locator) => note.locator('[data-note-words]')

/** Both at one table in wide windows. */
async function sitDown(browser: Parameters<typeof leaderAndEmployee>[0]) {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  for (const { page } of [soeren, maria]) await page.setViewportSize(wide)
  await goToBoard(soeren.page, server, conversationId)
  await goToBoard(maria.page, server, conversationId)
  return { soeren: soeren.page, maria: maria.page, conversationId }
}

/** Puts an empty note on the bare table, and is in its field. */
async function putNote(page: Page, words: string): Promise<void> {
  const tray = await page.locator('[data-plane]').boundingBox()
  if (!tray) throw new Error('no table')
  // Between the last keywords and the table's lower edge nothing lies.
  await page.mouse.dblclick(tray.x + tray.width * 0.2, tray.y + tray.height - 12)
  await expect(page.locator('[data-table] textarea:focus')).toBeVisible()
  await page.keyboard.type(words)
}

/** A text as it comes from elsewhere: the clipboard of a test belongs to nobody. */
async function paste(field: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await field.evaluate((area: HTMLTextAreaElement, given) => {
    area.focus()
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    const isTaken = area.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
    const plain = clipboardData.getData('text/plain')
    // As a browser does with what nobody has taken: it asks, and puts the plain text in.
    const before = new InputEvent('beforeinput', {
      inputType: 'insertFromPaste',
      data: plain,
      bubbles: true,
      cancelable: true,
    })
    if (!isTaken || plain === '' || !area.dispatchEvent(before)) return
    area.setRangeText(plain, area.selectionStart, area.selectionEnd, 'end')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }, data)
}

test('a note on the table is seen by both, written in by both, answered, moved, drawn into the plan and brought back', async ({
  browser,
}) => {
  const { soeren, maria } = await sitDown(browser)

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

test('what is pasted is plain text, never too much of it, and nothing is lost unsaid', async ({
  browser,
}) => {
  const { soeren, maria } = await sitDown(browser)
  await putNote(maria, 'Start')
  const field = notesOf(maria, 'Note fra Maria på bordet').getByRole('textbox').first()

  await test.step('of a page only its words; of a picture a sentence', async () => {
    await paste(field, { 'text/plain': ' fed', 'text/html': '<b onclick="x()">fed</b><img src=x>' })
    await expect(field).toHaveValue('Start fed')
    await paste(field, { 'text/html': '<img src="x.png">' })
    const told = notesOf(maria, 'Note fra Maria på bordet').getByRole('alert')
    await expect(told).toContainText('Billeder kan ikke ligge i en note – kun tekst.')
    await told.getByRole('button', { name: 'I orden' }).click()
    await expect(field).toHaveValue('Start fed')
  })

  await test.step('20,000 characters are refused before they are in, and become notes by one press', async () => {
    const words = Array.from({ length: 2_500 }, (_, index) => `ord${index}`)
      .join(' ')
      .slice(0, 20_000)
    await paste(field, { 'text/plain': words })
    const told = notesOf(maria, 'Note fra Maria på bordet').getByRole('alert')
    await expect(told).toContainText('Intet er sat ind endnu.')
    await expect(field).toHaveValue('Start fed')
    await told.getByRole('button', { name: /^Fordel det på \d+ noter$/ }).press('Enter')
    await notesOf(soeren, /^Note fra Maria på bordet/)
      .getByRole('button', { name: /Åbn noten/ })
      .press('Enter')
    const fields = soeren.getByRole('dialog', { name: 'Note på bordet' }).getByRole('textbox')
    await expect
      .poll(
        async () =>
          await fields.evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value).join(' ')),
      )
      .toBe(`Start fed${words}`)
  })

  await test.step('emoji and words from right to left are the same for both', async () => {
    const odd = '👩‍👩‍👧‍👦👍🏽 שלום مرحبا'
    await pieceOf(maria, 'keyword:mod').press('Enter')
    await maria.locator('[data-card]').getByRole('button', { name: 'Skriv en note' }).click()
    await paste(maria.locator('[data-card] textarea:focus'), { 'text/plain': odd })
    const seen = wordsOf(notesOf(soeren, /^Note fra Maria på Mod/))
    await expect(seen).toHaveText(odd)
    await expect(seen).toHaveAttribute('dir', 'auto')
  })
})

test('sixty notes lie in order: many of one piece as a fan, and writing in one draws no other anew', async ({
  browser,
}) => {
  const { soeren, maria } = await sitDown(browser)
  const pieces = await maria
    .locator('[data-piece]')
    .evaluateAll((all) => all.map((piece) => piece.getAttribute('data-piece')))
  await test.step('six on each of ten pieces', async () => {
    for (const piece of pieces.slice(0, 10)) {
      await maria.locator(`[data-piece="${piece}"]`).press('Enter')
      for (let count = 0; count < 6; count += 1) {
        await maria.locator('[data-card]').getByRole('button', { name: 'Skriv en note' }).press('Enter')
        await maria.keyboard.insertText(`Note ${count}`)
      }
      await maria.keyboard.press('Escape')
    }
    await expect(
      soeren
        .locator('[data-fan="6"]')
        .or(soeren.getByRole('button', { name: '6 noter' }))
        .first(),
    ).toBeVisible()
  })
  await test.step('a letter in one is drawn in that one alone', async () => {
    const drawn = () =>
      soeren
        .locator('[data-table] [data-note]')
        .evaluateAll((all) =>
          all.map((note) => note.querySelector('[data-drawn]')?.getAttribute('data-drawn')),
        )
    await expect(soeren.getByText('Maria skriver …')).toHaveCount(0)
    await maria.locator(`[data-piece="${pieces[0]}"]`).press('Enter')
    const before = await drawn()
    await maria.locator('[data-card] textarea').last().click()
    await maria.keyboard.type('!')
    await expect(soeren.locator('[data-table] [data-note-words]', { hasText: '!' })).toHaveCount(1)
    const after = await drawn()
    expect(after.filter((count, index) => count !== before[index])).toHaveLength(1)
  })
})

test('a finger draws a note into the plan, and opens the plan with it', async ({ browser }) => {
  const { maria, conversationId } = await sitDown(browser)
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
