import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test'
import type { RunningServer } from './startServer'

export const leader = 'Søren Friis'
export const employee = 'Maria Lund'
export const otherEmployee = 'Jonas Meldgaard'
export const leadersLeader = 'Kirsten Dahl'
export const pin = '4829'

/** A browser of somebody's own: cookies shared with nobody. */
export async function openBrowser(browser: Browser): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext()
  return { context, page: await context.newPage() }
}

/** Signs in as a person of the demo municipality, as its sign-in page offers. */
export async function signIn(page: Page, server: RunningServer, name: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`)
  await page.getByRole('button', { name }).click()
  await expect(
    page
      .getByRole('link', { name: 'Ny samtale' })
      .or(page.getByRole('heading', { level: 1 }))
      .first(),
  ).toBeVisible()
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'))
}

export interface Planned {
  readonly conversationId: string
  /** The employee's personal link. */
  readonly link: string
}

/** The leader plans a MUS in the form and reads the link off the page. */
export async function planMus(
  page: Page,
  server: RunningServer,
  employeeName: string,
  email: string,
): Promise<Planned> {
  await page.goto(server.url)
  await page.getByRole('link', { name: 'Ny samtale' }).first().click()
  await page.getByLabel('Navn').fill(employeeName)
  await page.getByLabel('Mail').fill(email)
  await page.getByLabel('Dato').fill(inAMonth())
  await page.getByLabel('Tidspunkt').fill('10:00')
  await page.getByRole('button', { name: 'Lav invitationen' }).click()
  const field = page.getByLabel('Personligt link')
  await expect(field).toBeVisible()
  const link = await field.inputValue()
  const href = await page.getByRole('link', { name: 'Gå til bordet' }).getAttribute('href')
  const conversationId = href?.split('/').pop()
  if (!conversationId) throw new Error('the page gave no way to the board')
  return { conversationId, link: rebased(link, server) }
}

/** The invited opens the link, chooses a PIN and is at the table. */
export async function claim(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByLabel('Vælg en pinkode').fill(pin)
  await page.getByRole('button', { name: 'Kom med' }).click()
  await boardIsLaid(page)
}

export async function goToBoard(page: Page, server: RunningServer, conversationId: string): Promise<void> {
  await page.goto(`${server.url}/conversations/${conversationId}`)
  await boardIsLaid(page)
}

/** Reads what is stored and by whom it is seen, which everybody is told before their first table, and confirms. */
export async function readInformation(page: Page): Promise<void> {
  const confirm = page.getByRole('button', { name: /^(Jeg har læst det|I have read it)$/ })
  await expect(confirm.or(page.locator('[data-piece], [data-word]')).first()).toBeVisible()
  if (await confirm.isVisible()) await confirm.press('Enter')
}

/** The board has come from the server and is live. */
export async function boardIsLaid(page: Page): Promise<void> {
  await readInformation(page)
  await expect(page.locator('[data-piece]')).toHaveCount(52)
  await putOpeningAside(page)
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
}

/** A leader, and an employee who has come to the leader's new MUS by the personal link. */
export async function leaderAndEmployee(browser: Browser, server: RunningServer) {
  const soeren = await openBrowser(browser)
  const maria = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
  await claim(maria.page, link)
  return { soeren, maria, conversationId, link }
}

export interface Prepared {
  readonly words: readonly string[]
  /** On the first question. */
  readonly thought?: string
  readonly isReady?: boolean
}

/** Prepares, saves and goes on. */
export async function prepare(
  page: Page,
  server: RunningServer,
  conversationId: string,
  prepared: Prepared,
): Promise<void> {
  await page.goto(`${server.url}/conversations/${conversationId}/prepare`)
  await readInformation(page)
  for (const word of prepared.words) await page.locator(`[data-word="${word}"]`).click()
  if (prepared.thought) await page.getByRole('textbox').first().fill(prepared.thought)
  if (prepared.isReady) await page.getByRole('button', { name: 'Jeg er klar' }).click()
  await page.getByRole('button', { name: 'Gem og luk' }).click()
  await page.waitForURL((url) => !url.pathname.endsWith('/prepare'))
}

/** Until the table is opened its panel lies over the lower edge; whoever wants the whole table puts it aside. */
export async function putOpeningAside(page: Page): Promise<void> {
  const aside = page.getByRole('button', { name: /^(Læg til side|Put aside)$/ })
  if (await aside.isVisible()) await aside.press('Enter')
}

/** A date for the form, `YYYY-MM-DD`. */
export function inAMonth(): string {
  const day = new Date()
  day.setDate(day.getDate() + 30)
  return day.toISOString().slice(0, 10)
}

function rebased(link: string, server: RunningServer): string {
  return `${server.url}${new URL(link).pathname}`
}

/** Both live at one table. */
export async function bothAtTheTable(browser: Browser, server: RunningServer) {
  const people = await leaderAndEmployee(browser, server)
  await goToBoard(people.soeren.page, server, people.conversationId)
  return { ...people, his: people.soeren.page, hers: people.maria.page }
}
