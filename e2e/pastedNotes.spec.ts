import { expect, type Locator } from '@playwright/test'
import { notesOf, putNote, sitDown, wordsOf } from './notesAtTable'
import { pieceOf } from './pieces'
import { test } from './test'

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

test('what is pasted is plain text, never too much of it, and nothing is lost unsaid', async ({
  browser,
  server,
}) => {
  const { soeren, maria } = await sitDown(browser, server)
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
