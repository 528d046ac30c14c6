import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { claim, employee, leader, openBrowser, planMus, readInformation, signIn } from './people'
import { pieceOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(({ server: shared }) => {
  server = shared
})

const email = 'maria.lund@example.dk'
const original = 'Hvordan trives du helt grundlæggende med dit arbejde og dine opgaver?'
const own = 'Hvordan går det egentlig med dig og dit arbejde?'
const newer = 'Hvordan har du det på arbejdet for tiden?'

async function openWording(page: Page, conversationId: string): Promise<void> {
  await page.goto(`${server.url}/conversations/${conversationId}/wording`)
  const confirm = page.getByRole('button', { name: /^(Jeg har læst det|I have read it)$/ })
  await expect(confirm.or(page.getByRole('textbox')).first()).toBeVisible()
  if (await confirm.isVisible()) await confirm.click()
  await expect(page.getByRole('textbox')).toHaveCount(9)
}

const fieldOf = (page: Page, label: string) => page.getByLabel(label, { exact: true })

/** Writes it, leaves the field, and waits for the receipt. */
async function word(page: Page, label: string, text: string): Promise<void> {
  await fieldOf(page, label).fill(text)
  await fieldOf(page, label).blur()
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
}

/** What stands on the piece; it may lie under others. */
const expectOnPiece = (page: Page, text: string) =>
  expect(pieceOf(page, 'question:adfaerd-1').locator('[data-face]')).toContainText(text)

test('a question in the leader’s words reaches the table; a later change is shown as one', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  const maria = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, email)
  await openWording(soeren.page, conversationId)
  await expect(fieldOf(soeren.page, 'Adfærd 1')).toHaveValue(original)
  await word(soeren.page, 'Adfærd 1', `  ${own} `)
  await expect(soeren.page.getByText(`Oprindelig: ${original}`)).toBeVisible()

  await claim(maria.page, link)
  await expectOnPiece(maria.page, own)
  await expect(pieceOf(maria.page, 'question:adfaerd-1')).toHaveAccessibleName(`Adfærd 1: ${own}`)
  await pieceOf(maria.page, 'question:adfaerd-1').press('Enter')
  const card = maria.page.getByRole('dialog')
  await expect(card.getByRole('heading', { name: own })).toBeVisible()
  await expect(card.getByText('Ændret')).toBeHidden()
  await card.getByText('Oprindelig ordlyd').press('Enter')
  await expect(card.getByText(original)).toBeVisible()

  await word(soeren.page, 'Adfærd 1', newer)
  await expect(card.getByRole('heading', { name: newer })).toBeVisible()
  await expect(card.getByText('Ændret', { exact: true })).toBeVisible()

  await soeren.page.getByRole('button', { name: 'Brug den oprindelige: Adfærd 1' }).click()
  await expect(fieldOf(soeren.page, 'Adfærd 1')).toHaveValue(original)
  await expect(fieldOf(soeren.page, 'Adfærd 1')).toBeFocused()
  await expectOnPiece(maria.page, original)
  await soeren.page.reload()
  await expect(fieldOf(soeren.page, 'Adfærd 1')).toHaveValue(original)
})

test('who prepared before a change finds it marked, with what stood there', async ({ browser }) => {
  const soeren = await openBrowser(browser)
  const maria = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, email)
  await claim(maria.page, link)
  const prepare = () => maria.page.goto(`${server.url}/conversations/${conversationId}/prepare`)
  await prepare()
  await readInformation(maria.page)
  await maria.page.getByLabel(original).fill('Jeg trives.')
  await expect(maria.page.getByText('Gemt', { exact: true }).first()).toBeVisible()
  await expect(maria.page.getByText('Ændret')).toHaveCount(0)

  await openWording(soeren.page, conversationId)
  await word(soeren.page, 'Adfærd 1', own)
  await prepare()
  await expect(maria.page.getByLabel(own)).toHaveValue('Jeg trives.')
  await expect(maria.page.getByText('Ændret', { exact: true })).toBeVisible()
  await expect(maria.page.getByText(`Oprindelig: ${original}`)).toBeVisible()
})

test('wordings are kept for the leader’s next conversation, and only for theirs', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leader)
  const first = await planMus(page, server, employee, email)
  await openWording(page, first.conversationId)
  await word(page, 'Opgaver 3', 'Hvad skal vi blive bedre til sammen?')
  await page.getByRole('button', { name: 'Gem som mine formuleringer' }).click()
  await expect(page.getByText('Gemt som dine formuleringer.')).toBeVisible()

  const second = await planMus(page, server, employee, email)
  await openWording(page, second.conversationId)
  await expect(fieldOf(page, 'Opgaver 3')).toHaveValue('Hvad skal vi blive bedre til sammen?')
  await page.getByRole('button', { name: 'Brug den oprindelige: Opgaver 3' }).click()
  await expect(fieldOf(page, 'Opgaver 3')).not.toHaveValue('Hvad skal vi blive bedre til sammen?')
  await page.getByRole('button', { name: 'Brug mine formuleringer fra sidst' }).click()
  await expect(fieldOf(page, 'Opgaver 3')).toHaveValue('Hvad skal vi blive bedre til sammen?')
  await expect(page.getByText('Dine formuleringer fra sidst er lagt ind.')).toBeVisible()
})

test('what is too long is held back and said; nobody but the facilitator words anything', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  const maria = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, email)
  await openWording(soeren.page, conversationId)
  const field = fieldOf(soeren.page, 'Struktur 2')
  await field.fill('Ord '.repeat(75))
  await field.blur()
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await claim(maria.page, link)
  await expect(pieceOf(maria.page, 'question:struktur-2')).toHaveAccessibleName(/samarbejdsrelationer/)
  await maria.page.goto(`${server.url}/conversations/${conversationId}/wording`)
  await expect(maria.page.getByRole('heading', { name: 'Her er ikke noget til dig' })).toBeVisible()
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 320, height: 700 },
]) {
  for (const language of ['da', 'en'] as const) {
    test(`axe finds nothing on the wording, ${size.width} wide, ${language}`, async ({ browser }) => {
      const { page, context } = await openBrowser(browser)
      await page.setViewportSize(size)
      await signIn(page, server, leader)
      const { conversationId } = await planMus(page, server, employee, email)
      await openWording(page, conversationId)
      await word(page, 'Adfærd 1', own)
      await context.addCookies([{ name: 'samspil-language', value: language, url: server.url }])
      await openWording(page, conversationId)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' '))}`),
      ).toEqual([])
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        'scrolls sideways',
      ).toBe(true)
    })
  }
}
