import { expect, type Page } from '@playwright/test'
import WebSocket from 'ws'
import * as Y from 'yjs'
import {
  claim,
  goToBoard,
  inAMonth,
  leader,
  leaderAndEmployee,
  openBrowser,
  putOpeningAside,
  signIn,
} from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

const signer = (page: Page, name: string) =>
  page.locator('[data-signer]').filter({ has: page.getByText(name, { exact: false }) })
const notes = (page: Page) => page.getByRole('textbox', { name: 'Noter – Adfærd' })
const approve = (page: Page) => page.getByRole('button', { name: /^Godkend planen/ })

async function openThePlan(page: Page): Promise<void> {
  const drawer = page.locator('[data-plan]')
  if (!(await drawer.isVisible())) await page.getByRole('button', { name: 'Udviklingsplan' }).click()
  await page.getByRole('button', { name: 'Se hele planen' }).click()
  await expect(page.locator('[data-sign-off]')).toBeVisible()
}

/** The leader opens the table, everybody opens the plan, and something is agreed. */
async function sitDownToAgree(soeren: Page, others: readonly Page[]): Promise<void> {
  await soeren.getByRole('button', { name: /^(Ordene er ikke vendt endnu|Åbn bordet)$/ }).click()
  const open = soeren.getByRole('button', { name: 'Åbn bordet' })
  if (await open.isVisible()) await open.click()
  await expect(soeren.locator('[data-opening]')).toBeHidden()
  for (const page of [soeren, ...others]) await openThePlan(page)
}

test('both approve, a letter takes both back, and the second time the plan is sealed for good', async ({
  browser,
}) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)
  await sitDownToAgree(soeren.page, [maria.page])

  await test.step('nothing can be approved before something is written', async () => {
    await expect(approve(maria.page)).toHaveAttribute('aria-disabled', 'true')
    await expect(maria.page.getByText('Der står ikke noget i planen endnu.')).toBeVisible()
    await notes(maria.page).fill('Onsdag er min fordybelsesdag')
    await expect(notes(soeren.page)).toHaveValue('Onsdag er min fordybelsesdag')
  })

  await test.step('one approves, both see it', async () => {
    await approve(maria.page).click()
    for (const { page } of [maria, soeren])
      await expect(signer(page, 'Maria Lund')).toHaveAttribute('data-standing', 'approved')
    await expect(soeren.page.locator('[data-live]')).toHaveText('Maria har godkendt planen.')
    await expect(maria.page.getByRole('button', { name: 'Træk min godkendelse tilbage' })).toBeVisible()
  })

  await test.step('a letter takes it back, for all to see', async () => {
    await notes(soeren.page).press('End')
    await notes(soeren.page).pressSequentially('!')
    for (const { page } of [maria, soeren])
      await expect(signer(page, 'Maria Lund')).toHaveAttribute('data-standing', 'changed')
    await expect(signer(maria.page, 'Maria Lund')).toContainText('Søren har ændret planen siden')
    await expect(maria.page.locator('[data-toast]')).toContainText('Søren har ændret planen')
  })

  await test.step('both approve: sealed, and read-only for both at once', async () => {
    await approve(soeren.page).click()
    await expect(signer(maria.page, 'Søren Friis')).toHaveAttribute('data-standing', 'approved')
    await approve(maria.page).click()
    for (const { page } of [maria, soeren]) {
      await expect(page.locator('[data-sign-off="agreed"]')).toBeVisible()
      await expect(page.locator('[data-joined="true"]')).toBeVisible()
      await expect(page.getByRole('button', { name: /godkend/i })).toHaveCount(0)
      await expect(notes(page)).not.toBeEditable()
      await page.getByRole('button', { name: 'Tilbage til bordet' }).click()
      await expect(page.locator('[data-sealed="agreed"]')).toBeVisible()
      await expect(page.getByRole('toolbar').getByRole('button', { name: /^Stikord/ })).toBeVisible()
      await expect(page.getByRole('toolbar').getByRole('button', { name: 'Fortryd' })).toHaveCount(0)
    }
  })

  await test.step('no copy of the board is left on their machines', async () => {
    for (const { page } of [maria, soeren])
      await expect
        .poll(() => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name)))
        .toEqual([])
  })

  await test.step('a client that writes all the same is not heard', async () => {
    const cookies = await soeren.context.cookies(server.url)
    const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
    const socket = new WebSocket(`ws://localhost:${server.port}/sync/${conversationId}`, {
      headers: { cookie, origin: server.url },
    })
    await new Promise((resolve) => socket.once('open', resolve))
    const doc = new Y.Doc()
    doc.getMap('about').set('x', 1)
    const update = Y.encodeStateAsUpdate(doc)
    socket.send(Buffer.from([0, 2, update.length, ...update]))
    // The answer to a question that comes after it: the edit has been judged by then.
    socket.send(Buffer.from([0, 0, 1, 0]))
    const heard = await new Promise<Buffer>((resolve) =>
      socket.on('message', (data: Buffer) => {
        if (data[0] === 0 && data[1] === 1) resolve(data)
      }),
    )
    expect(heard.includes(Buffer.from(update.subarray(0, 8)))).toBe(false)
    socket.terminate()
    await maria.page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(maria.page.locator('[data-sealed="agreed"]')).toBeVisible()
    await maria.page.getByRole('button', { name: 'Se planen' }).click()
    await expect(notes(maria.page)).toHaveValue('Onsdag er min fordybelsesdag!')
    await expect(notes(maria.page)).not.toBeEditable()
  })

  await test.step('and the course of the conversation says so', async () => {
    await maria.page.goto(`${server.url}/conversations/${conversationId}/life`)
    await expect(maria.page.getByText(/Gå et skridt tilbage/)).toHaveCount(0)
    await expect(maria.page.getByRole('listitem').filter({ hasText: 'Afholdt' })).toContainText('Maria Lund')
    await expect(maria.page.getByRole('region', { name: 'Hvem har godkendt' })).toContainText(
      /Maria Lund\s*Godkendte .*Søren Friis\s*Godkendte|Søren Friis\s*Godkendte .*Maria Lund\s*Godkendte/,
    )
  })
})

test('a group concludes without one of them, with the reason', async ({ browser }) => {
  const soeren = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  await soeren.page.goto(`${server.url}/conversations/new`)
  await soeren.page.getByRole('radio', { name: /^GRUS/ }).check()
  const names = ['Maria Lund', 'Jonas Meldgaard'] as const
  for (const [index, name] of names.entries()) {
    await soeren.page.getByLabel('Navn').nth(index).fill(name)
    const address = `${name.toLowerCase().replace(' ', '.')}@example.dk`
    await soeren.page.getByLabel('Mail').nth(index).fill(address)
  }
  await soeren.page.getByLabel('Dato').fill(inAMonth())
  await soeren.page.getByRole('button', { name: 'Lav invitationerne' }).click()
  const link = await soeren.page.getByLabel('Personligt link til Maria Lund').inputValue()
  const conversationId = new URL(soeren.page.url()).pathname.split('/')[2] ?? ''
  const maria = await openBrowser(browser)
  await claim(maria.page, `${server.url}${new URL(link).pathname}`)
  await goToBoard(soeren.page, server, conversationId)
  await sitDownToAgree(soeren.page, [maria.page])
  await notes(maria.page).fill('Vi roser højt')
  await expect(notes(soeren.page)).toHaveValue('Vi roser højt')
  await approve(maria.page).click()
  await expect(signer(soeren.page, 'Maria Lund')).toHaveAttribute('data-standing', 'approved')
  await approve(soeren.page).click()
  await expect(maria.page.getByRole('button', { name: 'Afslut uden alles godkendelse' })).toHaveCount(0)

  await soeren.page.getByRole('button', { name: 'Afslut uden alles godkendelse' }).click()
  const reason = soeren.page.getByLabel('Hvorfor har Jonas ikke godkendt?')
  await soeren.page.getByRole('button', { name: 'Afslut samtalen' }).click()
  await expect(reason).toBeFocused()
  await reason.fill('Jonas er på barsel.')
  await soeren.page.getByRole('button', { name: 'Afslut samtalen' }).click()
  for (const { page } of [maria, soeren]) {
    await expect(page.locator('[data-sign-off="concluded"]')).toBeVisible()
    await expect(signer(page, 'Jonas Meldgaard')).toContainText('Jonas er på barsel.')
    await expect(signer(page, 'Maria Lund')).toHaveAttribute('data-standing', 'approved')
  }
})

test('a conversation is concluded without a plan, and says so', async ({ browser }) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)
  await sitDownToAgree(soeren.page, [])
  await soeren.page.getByRole('button', { name: 'Afslut uden plan' }).click()
  await expect(soeren.page.getByText('Det kan ikke fortrydes.')).toBeVisible()
  await soeren.page.getByRole('button', { name: 'Afslut uden plan' }).click()
  await expect(soeren.page.locator('[data-sign-off="withoutPlan"]')).toBeVisible()
  await putOpeningAside(maria.page)
  await expect(maria.page.locator('[data-sealed="withoutPlan"]')).toBeVisible()
})
