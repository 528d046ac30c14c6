import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './expectAccessible'
import { goToBoard, leaderAndEmployee } from './people'
import { drop, lift, pieceOf, placeOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

const tool = (page: Page, name: RegExp | string) =>
  page.getByRole('toolbar', { name: 'Redskaber' }).getByRole('button', { name })

async function moveTo(page: Page, piece: string, target: RegExp): Promise<void> {
  await pieceOf(page, piece).press('Enter')
  await page.getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menuitem', { name: target }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

test('the pieces are counted, found, drawn and tidied, and the others are told', async ({ browser }) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)

  await test.step('a list counts them, finds by typing in any spelling, and leads to the piece', async () => {
    await tool(soeren.page, 'Stikord 33 løse').press('Enter')
    const list = soeren.page.getByRole('dialog', { name: 'Stikord' })
    await expect(list.getByText('33 stikord – ingen mangler.')).toBeVisible()
    await expect(list.getByRole('listitem')).toHaveCount(33)
    await expect(list.getByRole('textbox', { name: 'Find et stikord' })).toBeFocused()
    await soeren.page.keyboard.type('naervaer')
    await expect(list.getByRole('listitem')).toHaveCount(1)
    await expect(soeren.page.locator('[data-found]')).toHaveCount(1)
    await expect(maria.page.locator('[data-found]')).toHaveCount(0)
    await expectAccessible(soeren.page, 'a list of pieces')
    await list.getByRole('button', { name: 'Vis Nærvær på bordet' }).press('Enter')
    await expect(pieceOf(soeren.page, 'keyword:naervaer')).toBeFocused()
    await tool(soeren.page, /^Stikord/).press('Enter')
    await expect(list).toBeHidden()
  })

  await test.step('with a question taken close, a keyword is laid there from the list by one press', async () => {
    await pieceOf(soeren.page, 'question:adfaerd-1').press('Enter')
    await tool(soeren.page, /^Stikord/).press('Enter')
    await soeren.page.getByRole('button', { name: 'Læg Ansvar ved Adfærd 1' }).press('Enter')
    await expect(tool(maria.page, 'Stikord 32 løse')).toBeVisible()
    await expect(soeren.page.locator('[data-row="keyword:ansvar"]')).toContainText('ved Adfærd 1')
    await soeren.page.keyboard.press('Escape')
    await soeren.page.getByRole('button', { name: 'Luk kortet' }).press('Enter')
  })

  await test.step('tidying leaves what is laid and joined, is one step back, and is told in one sentence', async () => {
    const home = await placeOf(maria.page, 'keyword:helhed')
    await moveTo(maria.page, 'question:adfaerd-2', /plads i rammen/)
    await moveTo(maria.page, 'keyword:helhed', /^Øverst på bordet/)
    await moveTo(maria.page, 'image:bro', /^Nederst på bordet/)
    const [moved, laid] = [
      await placeOf(maria.page, 'keyword:helhed'),
      await placeOf(maria.page, 'keyword:ansvar'),
    ]
    expect(moved).not.toEqual(home)
    await expect.poll(() => placeOf(soeren.page, 'keyword:helhed')).toEqual(moved)
    await tool(soeren.page, 'Ryd op').press('Enter')
    for (const { page } of [soeren, maria]) {
      await expect.poll(() => placeOf(page, 'keyword:helhed')).toEqual(home)
      expect(await placeOf(page, 'keyword:ansvar')).toEqual(laid)
      await expect(pieceOf(page, 'question:adfaerd-2')).toHaveAttribute('data-state', 'placed')
    }
    await expect(maria.page.locator('[data-toast]')).toHaveText('Søren ryddede op.')
    await tool(soeren.page, 'Fortryd').press('Enter')
    await expect.poll(() => placeOf(maria.page, 'keyword:helhed')).toEqual(moved)
    await tool(soeren.page, 'Gør igen').press('Enter')
    await expect.poll(() => placeOf(maria.page, 'keyword:helhed')).toEqual(home)
  })

  await test.step('a keyword is drawn by chance, and everybody sees which', async () => {
    await tool(maria.page, 'Træk et stikord').press('Enter')
    const hers = maria.page.locator('[data-toast]')
    await expect(hers).toContainText('Du trak et stikord: ')
    const word = ((await hers.textContent()) ?? '').replace(/^.*: /s, '')
    await expect(soeren.page.locator('[data-toast]')).toHaveText(`Maria trak et stikord: ${word}`)
  })

  await test.step('/ finds on the table for oneself alone, Enter goes through, Escape ends on what was found', async () => {
    const address = soeren.page.url()
    await pieceOf(soeren.page, 'keyword:helhed').press('/')
    await soeren.page.keyboard.type('kommu')
    await expect(soeren.page.getByText('3 brikker', { exact: true })).toBeVisible()
    await expect(soeren.page.locator('[data-live]')).toHaveText('3 brikker passer.')
    for (const at of [1, 2, 3]) {
      await soeren.page.keyboard.press('Enter')
      await expect(soeren.page.getByText(`${at} af 3`, { exact: true })).toBeVisible()
    }
    await expect(maria.page.locator('[data-found]')).toHaveCount(0)
    await soeren.page.keyboard.press('Escape')
    await expect(pieceOf(soeren.page, 'keyword:kommunikation')).toBeFocused()
    await expect(soeren.page.locator('[data-found]')).toHaveCount(0)
    expect(soeren.page.url()).toBe(address)
  })

  await test.step('letters lead to a keyword, and ? to the keys', async () => {
    await soeren.page.keyboard.type('sp')
    await expect(pieceOf(soeren.page, 'keyword:sparring')).toBeFocused()
    await soeren.page.keyboard.press('?')
    await expect(soeren.page.getByRole('dialog', { name: 'Taster og hjælp' })).toBeVisible()
    await expectAccessible(soeren.page, 'the keys')
    await soeren.page.keyboard.press('Escape')
    await expect(tool(soeren.page, 'Taster og hjælp')).toBeFocused()
  })

  await test.step('a note is put on the table from the bar, and the bar is one stop with arrows inside', async () => {
    await tool(maria.page, 'Ny note på bordet').press('Enter')
    await maria.page.keyboard.type('Husk kagen')
    await expect(soeren.page.locator('[data-note-words]')).toHaveText('Husk kagen')
    await tool(soeren.page, 'Ny note på bordet').press('ArrowRight')
    await expect(tool(soeren.page, /^Stikord/)).toBeFocused()
    await soeren.page.keyboard.press('End')
    await expect(tool(soeren.page, 'Taster og hjælp')).toBeFocused()
    await expect(soeren.page.getByRole('toolbar').locator('[tabindex="0"]')).toHaveCount(1)
  })

  await test.step('what happens outside one’s view is hinted at, and one press leads there', async () => {
    const zoom = soeren.page.getByRole('button', { name: 'Zoom ind' })
    for (let step = 0; step < 5; step += 1) await zoom.press('Enter')
    await lift(maria.page, 'keyword:naervaer', { x: -20, y: -20 })
    const hint = soeren.page.getByRole('button', { name: 'Maria flytter Nærvær. Gå derhen' })
    await hint.press('Enter')
    await expect(pieceOf(soeren.page, 'keyword:naervaer')).toBeInViewport()
    await expect(hint).toBeHidden()
    await drop(maria.page)
  })
})

// A window of 1440 × 900 at 200 % and at 400 %.
for (const size of [
  { width: 720, height: 450 },
  { width: 360, height: 225 },
]) {
  test(`in a window of ${size.width} × ${size.height} every tool can be seen and used`, async ({
    browser,
  }) => {
    const { soeren, conversationId } = await leaderAndEmployee(browser, server)
    const { page } = soeren
    await page.setViewportSize(size)
    await goToBoard(page, server, conversationId)
    const scrollsNowhere = async (what: string) =>
      expect(
        await page.evaluate(
          () =>
            document.documentElement.scrollWidth <= window.innerWidth &&
            document.documentElement.scrollHeight <= window.innerHeight,
        ),
        `${what} scrolls`,
      ).toBe(true)
    await scrollsNowhere('the table')
    const tools = page.getByRole('toolbar').getByRole('button')
    for (const button of await tools.all()) await expect(button).toBeInViewport({ ratio: 1 })
    await expectAccessible(page, 'the table')

    await tool(page, /^Stikord/).press('Enter')
    const list = page.getByRole('dialog', { name: 'Stikord' })
    await expect(list.getByRole('button', { name: 'Luk listen' })).toBeInViewport({ ratio: 1 })
    await list.getByRole('button', { name: /^Nærvær/ }).scrollIntoViewIfNeeded()
    await expect(list.getByRole('button', { name: /^Nærvær/ })).toBeInViewport()
    await scrollsNowhere('a list')
    await list.getByRole('button', { name: /^Nærvær/ }).press('Enter')
    const card = page.getByRole('dialog')
    await expect(card.getByRole('button', { name: 'Luk kortet' })).toBeInViewport({ ratio: 1 })
    await card.getByRole('button', { name: 'Flyt til …' }).press('Enter')
    await page.getByRole('menuitem', { name: 'Ved Opgaver 3' }).press('Enter')
    await page.keyboard.press('Escape')
    await expect(tool(page, 'Stikord 32 løse')).toBeVisible()

    await tool(page, 'Flere redskaber').press('Enter')
    for (const item of await page.getByRole('menuitem').all()) {
      await item.scrollIntoViewIfNeeded()
      await expect(item).toBeInViewport({ ratio: 1 })
    }
    await page.getByRole('menuitem', { name: 'Ryd op' }).press('Enter')
    await page.getByRole('button', { name: 'Udviklingsplan' }).press('Enter')
    await expect(page.getByRole('button', { name: 'Se hele planen' })).toBeInViewport({ ratio: 1 })
    await scrollsNowhere('the plan')
  })
}

test('a window that becomes narrow does not leave a plan that nobody opened over the table', async ({
  browser,
}) => {
  const { soeren, conversationId } = await leaderAndEmployee(browser, server)
  const { page } = soeren
  await page.setViewportSize({ width: 1440, height: 900 })
  await goToBoard(page, server, conversationId)
  const plan = page.locator('[data-plan="drawer"]')
  await expect(plan).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(plan).toHaveCount(0)
  await tool(page, 'Flere redskaber').click()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Udviklingsplan' }).click()
  await expect(plan).toBeVisible()
  await page.setViewportSize({ width: 844, height: 390 })
  await expect(plan, 'opened by hand it stays').toBeVisible()
})
