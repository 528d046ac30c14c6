import { expect, type Page } from '@playwright/test'
import { employee, goToBoard, leader, openBrowser, planMus, signIn } from './people'
import { pieceOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const windows = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
]

interface Words {
  readonly text: string
  readonly isShown: boolean
  /** How far the words go beyond the piece's own room, in board units. */
  readonly tooTall: number
  readonly tooWide: number
}

const wordsOf = (page: Page): Promise<Words[]> =>
  page.locator('[data-piece^="question:"] [data-words]').evaluateAll((boxes) =>
    boxes.map((box) => ({
      text: box.textContent ?? '',
      isShown: getComputedStyle(box).visibility === 'visible',
      tooTall: box.scrollHeight - box.clientHeight,
      tooWide: box.scrollWidth - box.clientWidth,
    })),
  )

async function expectUncut(page: Page, what: string): Promise<void> {
  const words = await wordsOf(page)
  expect(words, what).toHaveLength(9)
  const cut = words.filter(({ isShown, tooTall, tooWide }) => isShown && (tooTall > 1 || tooWide > 1))
  expect(cut, what).toEqual([])
}

async function putInPlace(page: Page, id: string): Promise<void> {
  await pieceOf(page, id).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menuitem', { name: /plads i rammen/ }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(pieceOf(page, id)).toHaveAttribute('data-state', 'placed')
}

/** As large as they are cut; each lies in its place, so none lies over another. */
async function expectAllShownAtFullSize(page: Page, what: string): Promise<void> {
  const percent = page.locator('[data-zoom-percent]')
  while (Number(await percent.getAttribute('data-zoom-percent')) < 100)
    await page.getByRole('button', { name: /^Zoom (ind|in)$/ }).press('Enter')
  await expectUncut(page, what)
  await expect.poll(async () => (await wordsOf(page)).filter(({ isShown }) => isShown).length, what).toBe(9)
  await page.getByRole('button', { name: /^(Vis hele bordet|Show the whole table)$/ }).press('Enter')
}

const sentence =
  'Hvordan oplever du, at samarbejdet om borgernes forløb og vores fælles kerneopgave udvikler sig, og hvad har du brug for af sparring, tid og medarbejderindflydelse for at lykkes med det i det kommende år?'

test('no question is ever cut: the longest wording of each piece, and the municipality’s own in both languages', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser)
  // Where nothing moves type is fitted by the same rule.
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await signIn(page, server, leader)
  const { conversationId } = await planMus(page, server, employee, 'maria.lund@example.dk')
  const speak = (language: 'da' | 'en') =>
    context.addCookies([{ name: 'samspil-language', value: language, url: server.url }])
  await goToBoard(page, server, conversationId)
  for (const row of ['adfaerd', 'struktur', 'opgaver'])
    for (const number of [1, 2, 3]) await putInPlace(page, `question:${row}-${number}`)
  for (const language of ['en', 'da'] as const) {
    await speak(language)
    await page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(page.locator('[data-piece]')).toHaveCount(52)
    await expectAllShownAtFullSize(page, language)
    for (const size of windows) {
      await page.setViewportSize(size)
      await expectUncut(page, `${language}, ${size.width} × ${size.height}`)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }

  await page.goto(`${server.url}/conversations/${conversationId}/wording`)
  const fields = page.getByRole('textbox')
  await expect(fields).toHaveCount(9)
  const longest: string[] = []
  for (const field of await fields.all()) {
    const words = sentence.split(' ')
    await field.fill(words.join(' '))
    while ((await field.getAttribute('aria-invalid')) === 'true') {
      words.pop()
      await field.fill(words.join(' '))
    }
    longest.push(words.join(' '))
    await field.blur()
  }
  // What the municipality asks is up to 165 characters; whoever words it anew may use as many, about.
  for (const words of longest) expect(words.length).toBeGreaterThan(110)
  await expect(page.getByText('Gemt', { exact: true })).toHaveCount(9)

  for (const language of ['da', 'en'] as const) {
    await speak(language)
    await page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(page.locator('[data-piece]')).toHaveCount(52)
    await expect.poll(async () => (await wordsOf(page)).map(({ text }) => text)).toEqual(longest)
    await expectAllShownAtFullSize(page, `worded, ${language}`)
    for (const size of windows) {
      await page.setViewportSize(size)
      await expectUncut(page, `worded, ${language}, ${size.width} × ${size.height}`)
    }
    await page.setViewportSize({ width: 1440, height: 900 })
  }
})
