import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { ask, hasPoppler } from '../lib/plan/document/testing/poppler'
import { expectAccessible } from './expectAccessible'
import {
  employee,
  goToBoard,
  inAMonth,
  leader,
  leadersLeader,
  openBrowser,
  otherEmployee,
  signIn,
} from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

async function agree(page: Page, number: number, what: string, owner?: string): Promise<void> {
  await page.getByRole('button', { name: 'Ny aftale under Adfærd' }).click()
  const named = new RegExp(`Adfærd, aftale ${number}`)
  await page
    .getByRole('textbox', { name: /Hvad/ })
    .nth(number - 1)
    .fill(what)
  if (owner) await page.getByLabel(named).getByRole('combobox').selectOption({ label: owner })
}

/** What a link gives, as it is saved. */
async function saved(page: Page, link: string): Promise<{ name: string; bytes: Uint8Array }> {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const download = await coming
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const words = (pdf: Uint8Array | undefined) =>
  hasPoppler && pdf ? ask('pdftotext', ['-raw'], pdf) : undefined

test('after a GRUS each keeps plan and picture; the leader files one for each without the others’ own agreements', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  const { page } = soeren
  await signIn(page, server, leader)
  await page.goto(`${server.url}/conversations/new`)
  await page.getByRole('radio', { name: /^GRUS/ }).check()
  for (const [index, name] of [employee, otherEmployee].entries()) {
    await page.getByLabel('Navn').nth(index).fill(name)
    await page
      .getByLabel('Mail')
      .nth(index)
      .fill(`${name.toLowerCase().replace(' ', '.')}@example.dk`)
  }
  const day = inAMonth()
  await page.getByLabel('Dato').fill(day)
  await page.getByRole('button', { name: 'Lav invitationerne' }).click()
  await expect(page.getByLabel('Personligt link til')).toHaveCount(2)
  const conversationId = new URL(page.url()).pathname.split('/')[2] ?? ''
  const path = `${server.url}/conversations/${conversationId}/documents`

  await test.step('before it is concluded there is nothing to keep', async () => {
    expect((await page.request.get(`${path}/plan.pdf`)).status()).toBe(404)
  })

  await goToBoard(page, server, conversationId)
  await page.getByRole('button', { name: /^(Ordene er ikke vendt endnu|Åbn bordet)$/ }).click()
  const open = page.getByRole('button', { name: 'Åbn bordet' })
  if (await open.isVisible()) await open.click()
  await expect(page.locator('[data-opening]')).toBeHidden()
  if (!(await page.locator('[data-plan]').isVisible()))
    await page.getByRole('button', { name: 'Udviklingsplan' }).click()
  await page.getByRole('button', { name: 'Se hele planen' }).click()
  await agree(page, 1, 'Hele gruppen holder pause kl. 10')
  await agree(page, 2, 'Maria tager kurset', employee)
  await agree(page, 3, 'Jonas skifter vagt', otherEmployee)
  await page.getByRole('button', { name: 'Afslut uden alles godkendelse' }).click()
  for (const who of ['Maria', 'Jonas'])
    await page.getByLabel(`Hvorfor har ${who} ikke godkendt?`).fill('Er på kursus.')
  await page.getByLabel('Hvorfor har du ikke godkendt?').fill('Vi afslutter i dag.')
  await page.getByRole('button', { name: 'Afslut samtalen' }).click()
  await page.getByRole('link', { name: 'Hent planen og billedet' }).click()
  await expect(page.getByRole('heading', { name: 'Jeres dokumenter' })).toBeVisible()

  await test.step('the leader keeps the whole plan and the picture', async () => {
    await expectAccessible(page, 'documents')
    const plan = await saved(page, 'Hent planen (PDF)')
    expect(plan.name).toBe(`udviklingsplan-grus-${day}.pdf`)
    const text = words(plan.bytes)
    if (text !== undefined)
      for (const said of ['Hele gruppen holder pause kl. 10', 'Maria tager kurset', 'Jonas skifter vagt'])
        expect(text).toContain(said)
    const picture = await saved(page, 'Hent billedet (PNG)')
    expect(picture.name).toBe(`bordet-grus-${day}.png`)
    expect(strFromU8(picture.bytes.slice(1, 4))).toBe('PNG')
    await expect(page.getByRole('img', { name: /^Billede af bordet/ })).toHaveJSProperty('naturalWidth', 1380)
  })

  await test.step('the file for one lacks what is another’s own, and is ticked off', async () => {
    const file = await saved(page, `Hent fil til ${employee}`)
    expect(file.name).toBe(`${day} GRUS ${employee}.zip`)
    const parts = unzipSync(file.bytes)
    const text = words(parts[`${day} GRUS ${employee}.pdf`])
    if (text !== undefined) {
      expect(text).toContain('Hele gruppen holder pause kl. 10')
      expect(text).toContain('Maria tager kurset')
      expect(text).not.toContain('Jonas skifter vagt')
    }
    const record = strFromU8(parts[`${day} GRUS ${employee}.json`] ?? new Uint8Array())
    expect(JSON.parse(record)).toMatchObject({ employee: { name: employee }, isWholePlan: false })
    const row = page.getByRole('listitem').filter({ hasText: employee })
    await row.getByRole('button', { name: 'Den er lagt i mappen' }).click()
    await expect(row).toContainText(/Lagt i mappen \w+dag/)
    await page.reload()
    await expect(row).toContainText(/Lagt i mappen \w+dag/)
    await expect(page.getByRole('listitem').filter({ hasText: otherEmployee })).toContainText(
      'Ikke lagt i mappen',
    )
  })

  await test.step('an employee keeps a copy, sees that it is filed, and files nothing', async () => {
    const maria = await openBrowser(browser)
    await signIn(maria.page, server, employee)
    await maria.page.setViewportSize({ width: 390, height: 844 })
    await maria.page.goto(path)
    await expect(maria.page.getByText(/Søren Friis lagde en kopi i personalemappen/)).toBeVisible()
    await expectAccessible(maria.page, 'documents on a phone')
    expect((await saved(maria.page, 'Hent planen (PDF)')).name).toBe(`udviklingsplan-grus-${day}.pdf`)
    await expect(maria.page.getByRole('heading', { name: 'Læg i personalemappen' })).toHaveCount(0)
    const href = await page.getByRole('link', { name: `Hent fil til ${otherEmployee}` }).getAttribute('href')
    expect((await maria.page.request.get(`${server.url}${href}`)).status()).toBe(404)
  })

  await test.step('for anybody else none of it is there', async () => {
    const kirsten = await openBrowser(browser)
    await signIn(kirsten.page, server, leadersLeader)
    for (const part of ['', '/plan.pdf', '/board.png', '/board.svg'])
      expect((await kirsten.page.request.get(`${path}${part}`)).status()).toBe(404)
  })
})
