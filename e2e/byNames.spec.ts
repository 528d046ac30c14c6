import { expect, type Page } from '@playwright/test'
import { goToBoard, leaderAndEmployee } from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

/** Everything below is found as a screen reader finds it: by role and name, and nothing else. */
const button = (page: Page, name: RegExp | string) => page.getByRole('button', { name })
const press = (page: Page, name: RegExp | string) => button(page, name).press('Enter')

async function move(page: Page, piece: RegExp, target: RegExp | string): Promise<void> {
  await press(page, piece)
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menu').getByRole('menuitem', { name: target }).press('Enter')
  await card.getByRole('button', { name: 'Luk kortet' }).press('Enter')
  await expect(card).toHaveCount(0)
}

test('two people hold a whole conversation by roles and names alone', async ({ browser }) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  const [his, hers] = [soeren.page, maria.page]
  for (const page of [his, hers]) {
    await goToBoard(page, server, conversationId)
    await expect(page.locator('[data-live]')).toHaveText('Bordet er dækket. Ordene er ikke vendt endnu.')
    await expect(page.getByRole('group', { name: 'Stikordsbrikker' }).getByRole('button')).toHaveCount(33)
    await expect(page.getByRole('group', { name: 'Billedbrikker' }).getByRole('button')).toHaveCount(10)
    await expect(page.getByRole('group', { name: 'Spørgsmålsbrikker' }).getByRole('button')).toHaveCount(9)
  }

  await test.step('the table is opened', async () => {
    await press(his, 'Ordene er ikke vendt endnu')
    await press(his, 'Åbn bordet')
    await expect(button(hers, 'Ordene er ikke vendt endnu')).toHaveCount(0)
    await expect(hers.locator('[data-toast]').getByText(/^Bordet er åbent/)).toBeVisible()
  })

  await test.step('a row is joined, a keyword laid to a question, and each can hear where they lie', async () => {
    await move(his, /^Adfærd 1: /, /plads i rammen/)
    await move(hers, /^Adfærd 2: /, /plads i rammen/)
    await move(his, /^Adfærd 3: /, /plads i rammen/)
    await expect(
      hers.getByRole('navigation', { name: 'Perspektiver' }).getByRole('listitem').first(),
    ).toContainText('er samlet')
    for (const name of [/^Adfærd 1: /, /^Adfærd 2: /, /^Adfærd 3: /])
      await expect(button(hers, name)).toHaveAccessibleDescription(/rammen/)
    await move(hers, /^Stikord: Ansvar/, 'Ved Adfærd 1')
    await expect(his.getByRole('toolbar').getByRole('button', { name: 'Stikord 32 løse' })).toBeVisible()
  })

  await test.step('a note is written by one and read by the other', async () => {
    await press(hers, /^Billede: En bro/)
    await press(hers, 'Skriv en note')
    const note = hers.getByRole('dialog').getByRole('textbox', { name: /^Note på/ })
    await expect(note).toBeFocused()
    await note.fill('Broen er der jo.')
    await press(his, /^Billede: En bro/)
    await expect(his.getByRole('dialog').getByRole('textbox', { name: /^Note på/ })).toHaveValue(
      'Broen er der jo.',
    )
    for (const page of [his, hers]) await press(page, 'Luk kortet')
  })

  await test.step('an agreement is made, approved by both, and the conversation is concluded', async () => {
    await press(hers, 'Ny aftale under Adfærd')
    await hers.getByRole('textbox', { name: /^Hvad – / }).fill('Onsdag er fordybelsesdag')
    await expect(his.getByRole('textbox', { name: /^Hvad – / })).toHaveValue('Onsdag er fordybelsesdag')
    await expect(hers.locator('[data-saved]').filter({ hasText: /^Gemt$/ })).toBeVisible()
    for (const page of [his, hers]) await press(page, 'Se hele planen')
    await press(his, /^Godkend planen/)
    await expect(button(his, 'Træk min godkendelse tilbage')).toBeVisible()
    await press(hers, /^Godkend planen/)
    for (const page of [his, hers]) {
      await expect(button(page, /godkend/i)).toHaveCount(0)
      await expect(
        page.getByRole('region', { name: 'Udviklingsplan' }).getByRole('button', { name: /^Ny aftale/ }),
      ).toHaveCount(0)
    }
  })
})
