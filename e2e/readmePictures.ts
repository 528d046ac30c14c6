import { writeFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { encodePng } from '../lib/picture/encodePng'
import { boardIsLaid, goToBoard, leaderAndEmployee, prepare } from './people'
import { lift, pieceOf } from './pieces'
import { startServer } from './startServer'

/** A conversation in the middle, as two people see it, for `docs/images`. */
test('the pictures of the README', async ({ browser }) => {
  const server = await startServer()
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await prepare(maria.page, server, conversationId, {
    words: ['arbejdsglaede', 'samarbejde', 'naervaer'],
    isReady: true,
  })
  await prepare(soeren.page, server, conversationId, {
    words: ['samarbejde', 'maal-og-retning', 'vores-opgave'],
    isReady: true,
  })
  await goToBoard(maria.page, server, conversationId)
  const { page } = soeren
  await page.goto(`${server.url}/conversations/${conversationId}`)
  await boardIsLaid(page)
  await page.getByRole('button', { name: 'Ordene er ikke vendt endnu' }).click()
  await page.getByRole('button', { name: 'Åbn bordet' }).click()
  await expect(page.locator('[data-picked-by]')).toHaveCount(5)

  for (const id of ['adfaerd-1', 'adfaerd-2', 'adfaerd-3', 'struktur-1', 'struktur-2', 'struktur-3'])
    await moveTo(page, `question:${id}`, /plads i rammen/)
  await moveTo(page, 'question:opgaver-1', /plads i rammen/)
  await note(maria.page, 'image:bro', 'Broen er der jo. Vi går bare ikke over den!')
  await note(maria.page, 'question:struktur-2', 'Sundhedsplejen og os – vi ringer for sent til hinanden.')
  await note(page, 'image:fyrtaarn', 'Du er den, de andre styrer efter.')

  await page.getByRole('button', { name: 'Ny aftale under Adfærd' }).press('Enter')
  const agreement = page.getByRole('article', { name: 'Adfærd, aftale 1' })
  await agreement.getByLabel(/^Hvad – /).fill('Onsdag er min fordybelsesdag – uden faste møder')
  await agreement.getByLabel(/^Hvornår – /).fill('Fra 2. december')
  await agreement.getByLabel(/^Hvem – /).fill('Maria, med opbakning fra Søren')
  await agreement.getByRole('button', { name: /^Mangler et navn/ }).press('Enter')
  await agreement.getByRole('button', { name: 'Maria Lund' }).press('Enter')
  await agreement.getByRole('button', { name: /^Færdig med Ansvar/ }).press('Enter')
  await maria.page.getByRole('button', { name: 'Ny aftale under Struktur' }).press('Enter')
  await maria.page
    .getByLabel('Hvad – Struktur, aftale 1')
    .fill('Fast kvarter med Sundhedsplejen hver fjortende dag')
  await expect(page.getByLabel('Hvad – Struktur, aftale 1')).toHaveValue(/Fast kvarter/)

  // One of the last row, in Maria's hand and under her name.
  await lift(maria.page, 'question:opgaver-2', { x: -250, y: 20 })
  await expect(pieceOf(page, 'question:opgaver-2')).toHaveAttribute('data-held-by', /./)
  await expect(page.locator('[data-toast]')).toBeEmpty()
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    for (const part of document.querySelectorAll('*')) part.scrollTop = 0
  })
  for (const [colorScheme, name] of [
    ['light', 'board'],
    ['dark', 'board-dark'],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await writeFile(`docs/images/${name}.png`, await inFewerColours(page, await page.screenshot()))
  }
  await maria.page.mouse.up()
  await server.stop()
})

/** Six steps of a colour look the same and take half the bytes. */
async function inFewerColours(page: Page, picture: Buffer): Promise<Uint8Array> {
  const blank = await page.context().newPage()
  const { width, height, pixels } = await blank.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const canvas = new OffscreenCanvas(image.width, image.height)
    const drawing = canvas.getContext('2d')
    if (!drawing) throw new Error('nothing to draw on')
    drawing.drawImage(image, 0, 0)
    const { data, width, height } = drawing.getImageData(0, 0, image.width, image.height)
    return { width, height, pixels: Array.from(data) }
  }, picture.toString('base64'))
  await blank.close()
  const fewer = pixels.map((value) => Math.min(255, Math.round(value / 6) * 6))
  return encodePng(Uint8Array.from(fewer), width, height)
}

async function moveTo(page: Page, id: string, target: RegExp): Promise<void> {
  await pieceOf(page, id).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menuitem', { name: target }).first().press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function note(page: Page, id: string, words: string): Promise<void> {
  await pieceOf(page, id).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv en note' }).press('Enter')
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}
