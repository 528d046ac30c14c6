import { expect, type Page } from '@playwright/test'
import { goToBoard, leaderAndEmployee } from './people'
import { pieceOf } from './pieces'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
// Its own: the conversation is ended, and what was agreed would lie beside the next one of the same two.
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

/** More Tab stops than the whole table has with its plan open. */
const mostStops = 160

/** What a screen reader would call the thing that has the keyboard: its own name, its label's or its words. */
const focusedName = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return ''
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const named = (element.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => (id ? document.getElementById(id)?.textContent : ''))
      .join('')
    return (
      element.getAttribute('aria-label') ??
      (named || labels.map((label) => label.textContent).join('') || element.textContent || '')
    ).trim()
  })

/** Tab by Tab, as a person does who cannot point, until what is looked for has the keyboard. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (name.test(await focusedName(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never led to ${name}`)
}

async function press(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Opens the piece that has the keyboard, and moves it to a named target. */
async function moveFocused(page: Page, target: RegExp): Promise<void> {
  await page.keyboard.press('Enter')
  await press(page, /^Flyt til …$/)
  await expect.poll(() => focusedName(page)).not.toMatch(/^Flyt til/)
  for (let item = 0; item < mostStops && !target.test(await focusedName(page)); item += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect.poll(() => focusedName(page)).toMatch(/^Flyt til …$/)
  await page.keyboard.press('Escape')
}

test('two people hold a whole conversation with the keyboard alone', async ({ browser }) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  const [his, hers] = [soeren.page, maria.page]
  for (const page of [his, hers]) {
    await goToBoard(page, server, conversationId)
    // From here on nothing may point: neither a person nor this test.
    await page.evaluate(() => {
      for (const type of ['pointerdown', 'mousedown', 'touchstart'])
        addEventListener(type, () => document.documentElement.setAttribute('data-pointed', type), true)
    })
  }

  await test.step('the first stop skips to the table; he opens it', async () => {
    await tabTo(his, /^Spring til bordet$/)
    await his.keyboard.press('Enter')
    await expect.poll(() => focusedName(his)).toMatch(/^Adfærd 1: /)
    await press(his, /^Ordene er ikke vendt endnu$/)
    await press(his, /^Åbn bordet$/)
    await expect(hers.locator('[data-toast]').getByText(/^Bordet er åbent/)).toBeVisible()
  })

  await test.step('a row is joined, question by question, by both', async () => {
    await tabTo(his, /^Adfærd 1: /)
    await moveFocused(his, /plads i rammen/)
    await tabTo(hers, /^Adfærd 2: /)
    await moveFocused(hers, /plads i rammen/)
    await tabTo(his, /^Adfærd 3: /)
    await moveFocused(his, /plads i rammen/)
    for (const page of [his, hers]) {
      for (const id of ['adfaerd-1', 'adfaerd-2', 'adfaerd-3'])
        await expect(pieceOf(page, `question:${id}`)).toHaveAttribute('data-state', 'placed')
      await expect(page.locator('[data-toast]')).toContainText('Adfærd er samlet')
    }
  })

  await test.step('arrows and letters lead to keywords, and two are laid to a question', async () => {
    await tabTo(hers, /^Stikord: /)
    await hers.keyboard.type('ansv')
    await expect.poll(() => focusedName(hers)).toMatch(/^Stikord: Ansvar/)
    await moveFocused(hers, /^Ved Adfærd 1$/)
    await hers.keyboard.press('ArrowRight')
    await expect.poll(() => focusedName(hers)).toMatch(/^Stikord: Kollegaer/)
    await moveFocused(hers, /^Ved Adfærd 1$/)
    await tabTo(his, /^Ny note på bordet$/)
    await his.keyboard.press('ArrowRight')
    await expect.poll(() => focusedName(his)).toMatch(/^Stikord 31 løse$/)
  })

  await test.step('both write: he a note on a question, she one on an image', async () => {
    await tabTo(his, /^Adfærd \d: /)
    await his.keyboard.press('Home')
    await press(his, /^Adfærd 1: /)
    await press(his, /^Skriv en note$/)
    await expect.poll(() => focusedName(his)).toMatch(/^Note på/)
    await his.keyboard.type('Onsdag er rolig')
    await his.keyboard.press('Escape')
    await tabTo(hers, /^Billede: /)
    await hers.keyboard.press('Enter')
    await press(hers, /^Skriv en note$/)
    await expect.poll(() => focusedName(hers)).toMatch(/^Note på/)
    await hers.keyboard.type('Vi er på vej')
    await hers.keyboard.press('Escape')
    await expect(his.locator('[data-note-words]', { hasText: 'Vi er på vej' })).toBeAttached()
  })

  await test.step('a slip is taken back by its own key', async () => {
    await tabTo(his, /^Billede: /)
    await his.keyboard.press('Control+z')
    await expect(his.locator('[data-live]')).toHaveText('Fortrudt.')
    await his.keyboard.press('Control+Shift+z')
    await expect(his.locator('[data-live]')).toHaveText('Gjort igen.')
  })

  await test.step('an agreement is made, and both approve it: concluded', async () => {
    await press(hers, /^Ny aftale under Adfærd$/)
    await expect.poll(() => focusedName(hers)).toMatch(/^Hvad – /)
    await hers.keyboard.type('Onsdag er fordybelsesdag')
    await expect(hers.getByText('Gemt', { exact: true })).toBeVisible()
    for (const page of [his, hers]) {
      await press(page, /^Se hele planen/)
      await press(page, /^Godkend planen/)
      await expect(
        page
          .getByRole('button', { name: 'Træk min godkendelse tilbage' })
          .or(page.locator('[data-sign-off="agreed"]'))
          .first(),
      ).toBeVisible()
    }
    for (const page of [his, hers]) {
      await expect(page.locator('[data-sign-off="agreed"]')).toBeVisible()
      await expect(page.locator('html')).not.toHaveAttribute('data-pointed')
    }
  })
})
