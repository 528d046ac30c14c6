import { expect } from '@playwright/test'
import { sitDown } from './notesAtTable'
import { test } from './test'

test('sixty notes lie in order: many of one piece as a fan, and writing in one draws no other anew', async ({
  browser,
  server,
}) => {
  const { soeren, maria } = await sitDown(browser, server)
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
