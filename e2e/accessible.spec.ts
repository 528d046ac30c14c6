import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './expectAccessible'
import { claim, employee, inAMonth, leader, openBrowser, planMus, readInformation, signIn } from './people'
import { pieceOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]

for (const size of sizes) {
  for (const language of ['da', 'en'] as const) {
    test(`axe finds nothing on any screen, light or dark, ${size.width} × ${size.height}, ${language}`, async ({
      browser,
    }) => {
      const soeren = await openBrowser(browser)
      const maria = await openBrowser(browser)
      for (const { page } of [soeren, maria]) await page.setViewportSize(size)
      const speak = () =>
        Promise.all(
          [soeren, maria].map(({ context }) =>
            context.addCookies([{ name: 'samspil-language', value: language, url: server.url }]),
          ),
        )
      await soeren.page.goto(`${server.url}/sign-in`)
      await expectAccessible(soeren.page, 'sign-in')
      await signIn(soeren.page, server, leader)
      const { conversationId, link } = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
      await expectAccessible(soeren.page, 'the invitation is ready')
      await speak()
      const screens: [Page, string, string][] = [
        [maria.page, '/sign-in', 'sign-in'],
        [soeren.page, '/', 'overview'],
        [soeren.page, '/conversations/new', 'new conversation'],
        [soeren.page, `/conversations/${conversationId}/invitation`, 'invitation'],
        [maria.page, new URL(link).pathname, 'the personal invitation'],
        [maria.page, '/no-such-page', 'not found'],
        [maria.page, '/information', 'about your information'],
        [soeren.page, `/conversations/${conversationId}/information`, 'the information before the table'],
      ]
      for (const [page, path, what] of screens) {
        await page.goto(`${server.url}${path}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        await expectAccessible(page, what)
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
          `${what} scrolls sideways`,
        ).toBe(true)
      }
      await maria.context.clearCookies()
      await claim(maria.page, link)
      await speak()
      await goToBoardIn(soeren.page, conversationId)
      await expectAccessible(soeren.page, 'the board')
      await pieceOf(soeren.page, 'question:adfaerd-1').press('Enter')
      await expect(soeren.page.getByRole('dialog')).toBeVisible()
      await expectAccessible(soeren.page, 'a piece’s card')
      await maria.page.goto(`${server.url}/conversations/${conversationId}/devices`)
      await expect(maria.page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(maria.page, 'devices')
      await maria.page.goto(`${server.url}/conversations/${conversationId}/prepare`)
      await maria.page.getByRole('button', { name: /^(Mod|Courage)$/ }).click()
      await expectAccessible(maria.page, 'the preparation')
      const thoughts = maria.page.getByRole('button', { name: /^(Tanker|Thoughts)$/ })
      if (await thoughts.isVisible()) await thoughts.click()
      await expect(maria.page.getByRole('textbox')).toBeVisible()
      await expectAccessible(maria.page, 'the thoughts')
      expect(
        await maria.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        'the preparation scrolls sideways',
      ).toBe(true)
    })
  }
}

async function goToBoardIn(page: Page, conversationId: string): Promise<void> {
  await page.goto(`${server.url}/conversations/${conversationId}`)
  await readInformation(page)
  await expect(page.locator('[data-piece]')).toHaveCount(52)
}

test('the whole path without one pointer event', async ({ browser }) => {
  const { page, context } = await openBrowser(browser)
  await context.addInitScript(() => {
    const seen = globalThis as unknown as { pointerEvents: number }
    seen.pointerEvents = 0
    for (const type of ['pointerdown', 'mousedown', 'touchstart', 'pointerup', 'mouseup']) {
      addEventListener(
        type,
        () => {
          seen.pointerEvents += 1
        },
        { capture: true },
      )
    }
  })
  const noPointer = async () =>
    expect(
      await page.evaluate(() => (globalThis as unknown as { pointerEvents: number }).pointerEvents),
    ).toBe(0)

  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name: leader }).press('Enter')
  await page.getByRole('link', { name: 'Ny samtale' }).first().press('Enter')
  await page.getByLabel('Navn').press('ControlOrMeta+a')
  await page.keyboard.type(employee)
  await page.keyboard.press('Tab')
  await page.keyboard.type('maria.lund@example.dk')
  await expect(page.getByLabel('Mail')).toHaveValue('maria.lund@example.dk')
  await page.getByLabel('Dato').fill(inAMonth())
  await page.getByLabel('Tidspunkt').fill('10:00')
  await page.getByRole('button', { name: 'Lav invitationen' }).press('Enter')
  await noPointer()
  await page.getByRole('link', { name: 'Gå til bordet' }).press('Enter')
  await readInformation(page)
  await expect(page.locator('[data-piece]')).toHaveCount(52)

  const questions = await page
    .locator('[data-piece^="question:"]')
    .evaluateAll((pieces) => pieces.map((piece) => piece.getAttribute('data-piece') ?? ''))
  expect(questions).toHaveLength(9)
  for (const id of questions) {
    await pieceOf(page, id).press('Enter')
    const card = page.getByRole('dialog')
    await card.getByRole('button', { name: 'Flyt til …' }).press('Enter')
    await page.getByRole('menuitem', { name: /plads i rammen/ }).press('Enter')
    await expect(pieceOf(page, id)).toHaveAttribute('data-state', 'placed')
    await page.keyboard.press('Escape')
    await expect(card).toBeHidden()
  }
  await pieceOf(page, 'image:bro').press('Enter')
  await page.getByRole('button', { name: 'Skriv en note' }).press('Enter')
  await page.keyboard.type('Skrevet uden mus.')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Ny aftale under Opgaver' }).press('Enter')
  await page.getByLabel(/^Hvad – /).focus()
  await page.keyboard.type('Kursus i sagsflow')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-state="placed"]')).toHaveCount(9)
  await expect(page.getByLabel(/^Hvad – /)).toHaveValue('Kursus i sagsflow')
  await expect(page.locator('[data-note-words]')).toHaveText('Skrevet uden mus.')
  await noPointer()
})
