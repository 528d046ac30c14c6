import { type BrowserContext, expect, type Page } from '@playwright/test'
import { expectAccessible } from './expectAccessible'
import { goToBoard, leader, leaderAndEmployee, openBrowser, signIn } from './people'
import { pieceOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
const light = 'rgb(220, 227, 218)'
const dark = 'rgb(26, 33, 30)'

const questions = ['adfaerd', 'struktur', 'opgaver'].flatMap((row) =>
  [1, 2, 3].map((number) => `question:${row}-${number}`),
)

/** By name, from the piece's card; the card is closed again. */
async function moveTo(page: Page, id: string, target: RegExp): Promise<void> {
  await pieceOf(page, id).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menuitem', { name: target }).first().press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}
const putInPlace = async (page: Page, id: string) => {
  await moveTo(page, id, /plads i rammen/)
  await expect(pieceOf(page, id)).toHaveAttribute('data-state', 'placed')
}

/** What is only to be seen or heard for a moment, kept from when the page began. */
async function remember(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const seen = { celebrated: [] as string[], outlined: [] as string[], contexts: 0 }
    Object.assign(globalThis, { seen })
    const Real = globalThis.AudioContext
    globalThis.AudioContext = class extends Real {
      constructor() {
        super()
        seen.contexts += 1
      }
    }
    new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === 'attributes' && target instanceof HTMLElement && target.dataset.changed === '')
          seen.outlined.push(target.dataset.piece ?? '')
        for (const node of addedNodes)
          if (node instanceof SVGElement && node.dataset.celebrates)
            seen.celebrated.push(node.dataset.celebrates)
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['data-changed'],
    })
  })
}
interface Seen {
  readonly celebrated: string[]
  readonly outlined: string[]
  readonly contexts: number
}
const seenBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen)

test('the machine says light or dark, a person says otherwise, and the next page has it from its first byte', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser)
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page, server, leader)
  expect(await ground(page)).toBe(dark)
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await ground(page)).toBe(light)

  await page.getByRole('button', { name: 'Udseende' }).press('Enter')
  const panel = page.getByRole('dialog', { name: 'Udseende' })
  await expect(panel.getByRole('radio', { name: 'Som maskinen' })).toBeChecked()
  await panel.getByRole('radio', { name: 'Mørkt' }).press('Space')
  await expect.poll(() => ground(page)).toBe(dark)
  await expectAccessible(page, 'the panel of looks')
  await panel.getByRole('switch', { name: 'Ret brikkerne op' }).press('Space')
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  const html = await (await context.request.get(`${server.url}/conversations`)).text()
  expect(html).toMatch(/<html[^>]* data-theme="dark"[^>]* data-tilt="off"/)
  expect(html).toContain('<meta name="theme-color" content="#1a211e"/>')
  await page.goto(`${server.url}/conversations`)
  expect(await ground(page)).toBe(dark)
  await page.emulateMedia({ media: 'print' })
  expect(await ground(page)).toBe('rgba(0, 0, 0, 0)')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
})

test('a joined row and the whole puzzle are celebrated once, by everyone, and not when a finished table is loaded', async ({
  browser,
}) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  for (const { context } of [soeren, maria]) await remember(context)
  await goToBoard(soeren.page, server, conversationId)
  await maria.page.reload()
  await expect(pieceOf(maria.page, questions[0] ?? '')).toBeVisible()
  await expect(maria.page.getByText('Gemt', { exact: true })).toBeVisible()

  for (const id of questions.slice(0, 3)) await putInPlace(soeren.page, id)
  for (const { page } of [soeren, maria]) {
    await expect(page.getByText('Adfærd er samlet. Godt gået.').first()).toBeVisible()
    expect((await seenBy(page)).celebrated).toEqual(['rowJoined'])
  }
  for (const id of questions.slice(3)) await putInPlace(soeren.page, id)
  for (const { page } of [soeren, maria]) {
    await expect(page.getByText('Bordet er samlet', { exact: true })).toBeVisible()
    expect((await seenBy(page)).celebrated).toEqual(['rowJoined', 'rowJoined', 'gathered'])
    expect((await seenBy(page)).contexts).toBe(0)
  }

  await moveTo(soeren.page, questions[8] ?? '', /Tag den ud på bordet/)
  await expect(maria.page.getByText('Bordet er samlet', { exact: true })).toBeHidden()
  await putInPlace(soeren.page, questions[8] ?? '')
  await expect(maria.page.getByText('Bordet er samlet', { exact: true })).toBeVisible()
  expect((await seenBy(maria.page)).celebrated).toHaveLength(3)

  await maria.page.reload()
  await expect(maria.page.getByText('Bordet er samlet', { exact: true })).toBeVisible()
  await expect(maria.page.getByText('Gemt', { exact: true })).toBeVisible()
  expect((await seenBy(maria.page)).celebrated).toEqual([])
})

test('straight, calm and with sound: pieces lie straight, what changes is outlined, and wood is heard once it is wanted', async ({
  browser,
}) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  for (const { context } of [soeren, maria]) await remember(context)
  await goToBoard(soeren.page, server, conversationId)
  await maria.page.reload()
  await expect(maria.page.getByText('Gemt', { exact: true })).toBeVisible()
  await soeren.page.getByRole('button', { name: 'Menu', exact: true }).press('Enter')
  await soeren.page.getByRole('button', { name: 'Udseende' }).press('Enter')
  const panel = soeren.page.getByRole('dialog', { name: 'Udseende' })
  for (const name of ['Ret brikkerne op', 'Mindre bevægelse', 'Lyd']) {
    await panel.getByRole('switch', { name }).press('Space')
    await expect(panel.getByRole('switch', { name })).toBeChecked()
  }
  await panel.getByRole('button', { name: 'Luk udseende' }).press('Enter')
  await soeren.page.keyboard.press('Escape')

  const tilts = await soeren.page
    .locator('[data-piece] > *')
    .evaluateAll((turned) => turned.map((piece) => Number.parseFloat(getComputedStyle(piece).rotate)))
  expect(new Set(tilts)).toEqual(new Set([0]))

  await putInPlace(maria.page, 'question:opgaver-1')
  await expect(pieceOf(soeren.page, 'question:opgaver-1')).toHaveAttribute('data-state', 'placed')
  expect((await seenBy(soeren.page)).outlined).toContain('question:opgaver-1')
  expect((await seenBy(maria.page)).outlined).toEqual([])
  expect((await seenBy(soeren.page)).contexts, 'another’s piece is silent').toBe(0)
  await putInPlace(soeren.page, 'question:opgaver-2')
  expect((await seenBy(soeren.page)).contexts).toBe(1)
})
