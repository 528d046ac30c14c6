import { expect, type Page } from '@playwright/test'
import { groupAtTable } from './group'
import { lineOf } from './line'
import { boardIsLaid } from './people'
import { pieceOf } from './pieces'
import { sayAs } from './rawPresence'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

const spotlight = (page: Page) => page.locator('[data-spotlight]')
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const lead = (page: Page) => button(page, 'Fokus og styring')
const avatar = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Ved bordet' }).getByRole('img', { name })
const zoomOf = async (page: Page) => Number(await page.locator('[data-plane]').getAttribute('data-zoom'))
/** A shared view travels in whole board units. */
const seesAsNear = (page: Page, other: Page) =>
  expect.poll(async () => Math.abs((await zoomOf(page)) - (await zoomOf(other)))).toBeLessThan(0.01)

async function threeAtTable(browser: Parameters<typeof groupAtTable>[0]) {
  const { others, ...here } = await groupAtTable(browser, server, ['Maria Lund', 'Jonas Meldgaard'])
  const [maria, jonas] = others
  if (!maria || !jonas) throw new Error('somebody is missing')
  return { ...here, maria, jonas }
}

async function pointAt(page: Page, piece: string): Promise<void> {
  await pieceOf(page, piece).press('Enter')
  await button(page, 'Sæt fokus på brikken').click()
}

test('the leader points and shows; everyone sees it, may let go, and obeys nobody else', async ({
  browser,
}) => {
  const { soeren, maria, jonas, conversationId } = await threeAtTable(browser)

  await pointAt(soeren.page, 'question:struktur-2')
  for (const { page } of [soeren, maria, jonas])
    await expect(spotlight(page)).toHaveAttribute('data-spotlight', 'question:struktur-2')
  const large = maria.page.getByRole('region', { name: 'Søren har sat fokus' })
  await expect(large).toContainText('Struktur 2')
  await large.getByRole('button', { name: 'Slip' }).click()
  await expect(spotlight(maria.page)).toHaveCount(0)
  await expect(spotlight(jonas.page)).toHaveCount(1)
  await button(maria.page, 'Følg').click()
  await expect(spotlight(maria.page)).toHaveCount(1)
  await button(soeren.page, 'Slut fokus').click()
  for (const { page } of [soeren, maria, jonas]) await expect(spotlight(page)).toHaveCount(0)

  // The same words in a participant's presence are nothing; in the leader's they count.
  const asked = {
    spotlight: 'keyword:mod',
    view: { x: 0, y: 0, width: 300, height: 200 },
    cursor: { x: 9, y: 9 },
  }
  const endMaria = await sayAs(maria.context, server, conversationId, asked)
  await expect(jonas.page.locator('[data-cursor]')).toHaveCount(1)
  const endSoeren = await sayAs(soeren.context, server, conversationId, { spotlight: 'keyword:ansvar' })
  await expect(spotlight(jonas.page)).toHaveAttribute('data-spotlight', 'keyword:ansvar')
  await expect(jonas.page.locator('[data-note="view"]')).toHaveCount(0)
  endSoeren()
  await expect(spotlight(jonas.page)).toHaveCount(0)
  endMaria()

  // One view for all, in windows of different sizes; whoever moves their own has left it.
  await maria.page.setViewportSize({ width: 1000, height: 700 })
  const before = await zoomOf(jonas.page)
  await lead(soeren.page).click()
  await button(soeren.page, 'Vis alle det, du ser').click()
  await expect(jonas.page.getByText('Du ser det samme som Søren')).toBeVisible()
  for (let step = 0; step < 3; step++) await button(soeren.page, 'Zoom ind').click()
  await seesAsNear(jonas.page, soeren.page)
  expect(await zoomOf(jonas.page)).toBeGreaterThan(before)
  await expect(pieceOf(maria.page, 'question:struktur-2')).toBeInViewport()
  await button(jonas.page, 'Zoom ud').click()
  await expect(jonas.page.getByText('Søren viser noget på bordet')).toBeVisible()
  const ownZoom = await zoomOf(jonas.page)
  await button(soeren.page, 'Zoom ind').click()
  await expect(maria.page.getByText('Du ser det samme som Søren')).toBeVisible()
  expect(await zoomOf(jonas.page)).toBe(ownZoom)
  await button(jonas.page, 'Følg Søren').click()
  await seesAsNear(jonas.page, soeren.page)

  // It ends with whoever shows it.
  await soeren.page.close()
  await expect(jonas.page.locator('[data-note="view"]')).toHaveCount(0)
})

test('leading is handed over and taken back, and the timer runs on without whoever started it', async ({
  browser,
}) => {
  const { soeren, maria, jonas } = await threeAtTable(browser)
  await expect(lead(maria.page)).toHaveCount(0)
  await lead(soeren.page).click()
  await button(soeren.page, 'Vis alle det, du ser').click()
  await expect(maria.page.getByText('Du ser det samme som Søren')).toBeVisible()
  await lead(soeren.page).click()
  await button(soeren.page, 'Lad Maria Lund styre bordet').click()

  // What he showed ends with his leading; she can do what he could, and he no more.
  await expect(maria.page.getByText('Du ser det samme som Søren')).toHaveCount(0)
  await expect(maria.page.getByText('Du styrer bordet nu.')).toBeAttached()
  await pointAt(maria.page, 'keyword:mod')
  await expect(spotlight(soeren.page)).toHaveAttribute('data-spotlight', 'keyword:mod')
  await expect(button(soeren.page, 'Sæt et ur')).toHaveCount(0)
  await button(maria.page, 'Sæt et ur').click()
  await button(maria.page, 'Start et ur på 20 minutter').click()
  await expect(soeren.page.getByRole('timer')).toContainText('20 minutter tilbage')

  await lead(soeren.page).click()
  await button(soeren.page, 'Tag styringen tilbage').click()
  await expect(spotlight(jonas.page)).toHaveCount(0)
  await expect(lead(maria.page)).toHaveCount(0)
  await button(soeren.page, 'Ur: 20 minutter tilbage').click()
  await button(soeren.page, '5 minutter mere').click()
  await expect(jonas.page.getByRole('timer')).toContainText('25 minutter tilbage')

  // Its starter and its leader close their lids.
  await maria.page.close()
  await soeren.page.close()
  const digits = jonas.page.locator('[data-timer]')
  const before = (await digits.textContent()) ?? ''
  await expect(digits).not.toHaveText(before)
  await jonas.page.reload()
  await boardIsLaid(jonas.page)
  await expect(jonas.page.getByRole('timer')).toContainText('25 minutter tilbage')
})

test('the word goes round: on, skipped, swapped, and over', async ({ browser }) => {
  const { soeren, maria, jonas } = await threeAtTable(browser)
  const hasWord = async (name: string) => {
    for (const { page } of [soeren, maria, jonas])
      await expect(page.locator('li[data-person]', { has: page.getByRole('img', { name }) })).toContainText(
        'Har ordet',
      )
  }
  await lead(soeren.page).click()
  await button(soeren.page, 'Lad ordet gå rundt').click()
  await hasWord('Maria Lund')
  await expect(maria.page.getByText('Du har ordet', { exact: true })).toBeVisible()
  await expect(button(jonas.page, 'Giv ordet videre')).toHaveCount(0)

  await button(maria.page, 'Spring over').click()
  await hasWord('Jonas Meldgaard')
  await jonas.page.reload()
  await boardIsLaid(jonas.page)
  await button(jonas.page, 'Byt med …').click()
  await button(jonas.page, 'Byt med Maria Lund').click()
  await hasWord('Maria Lund')
  await button(maria.page, 'Giv ordet videre').click()
  await hasWord('Jonas Meldgaard')
  // The leader passes it on for somebody who has left.
  await jonas.page.close()
  await button(soeren.page, 'Giv ordet videre').click()
  await expect(soeren.page.getByText('Du har ordet', { exact: true })).toBeVisible()
  await button(soeren.page, 'Giv ordet videre').click()
  await expect(maria.page.getByText('Ordet har været hele vejen rundt.')).toBeAttached()
  await expect(maria.page.getByText('Har ordet')).toHaveCount(0)
})

test('whoever closes the page is gone for the others, and back when back', async ({ browser }) => {
  const { soeren, maria } = await threeAtTable(browser)
  const line = await lineOf(maria.context)
  await maria.page.reload()
  await boardIsLaid(maria.page)
  const cursor = soeren.page.locator('[data-cursor]')
  const point = () => maria.page.mouse.move(600, 400)

  await point()
  await expect(cursor).toHaveCount(1)
  await expect(avatar(soeren.page, 'Maria Lund er her')).toBeVisible()

  // At the table's edge her name turns to the other side of her hand, where it can be read.
  const table = await maria.page.locator('[data-plane]').boundingBox()
  if (!table) throw new Error('no table')
  await maria.page.mouse.move(table.x + table.width - 10, 400)
  await expect(cursor).toHaveAttribute('data-turned', '')
  const name = cursor.getByText('Maria', { exact: true })
  const seen = await soeren.page.locator('[data-plane]').boundingBox()
  await expect
    .poll(async () => ((await name.boundingBox())?.x ?? 0) + ((await name.boundingBox())?.width ?? 0))
    .toBeLessThan((seen?.x ?? 0) + (seen?.width ?? 0))
  await point()
  await expect(cursor).not.toHaveAttribute('data-turned')

  await line.cut()
  await expect(cursor).toHaveCount(0)
  await expect(avatar(soeren.page, 'Maria Lund er her ikke lige nu')).toBeVisible()
  line.mend()
  // Back with what she was doing, without her doing anything.
  await expect(cursor).toHaveCount(1)
  await expect(avatar(soeren.page, 'Maria Lund er her')).toBeVisible()
  await maria.page.close()
  await expect(cursor).toHaveCount(0)
  await expect(avatar(soeren.page, 'Maria Lund er her ikke lige nu')).toBeVisible()
})
