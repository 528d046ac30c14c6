import { type Browser, expect, type Page } from '@playwright/test'
import { expectAccessible } from './expectAccessible'
import { goToBoard, inAMonth, leader, leaderAndEmployee, leadersLeader, openBrowser, signIn } from './people'
import { pieceOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

const agreementOf = (page: Page, name: string) => page.getByRole('article', { name, exact: true })
const openSheet = (page: Page) => page.getByRole('button', { name: 'Se hele planen' }).press('Enter')

/** Someone plans alone, for people who need not come. */
async function planned(browser: Browser, by: string, kind: string, names: readonly string[]) {
  const { page, context } = await openBrowser(browser)
  await signIn(page, server, by)
  await page.goto(`${server.url}/conversations/new`)
  await page.getByRole('radio', { name: new RegExp(`^${kind}`) }).check()
  for (const [index, name] of names.entries()) {
    await page.getByLabel('Navn').nth(index).fill(name)
    await page.getByLabel('Mail').nth(index).fill(`person-${index}@example.dk`)
  }
  await page.getByLabel('Dato').fill(inAMonth())
  await page.getByRole('button', { name: /^Lav invitation/ }).click()
  await expect(page.getByLabel(/^Personligt link/).first()).toBeVisible()
  await goToBoard(page, server, new URL(page.url()).pathname.split('/')[2] ?? '')
  return { page, context }
}

test('two people write one agreement together, and make another of a note', async ({ browser }) => {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)

  await test.step('what, when, who is responsible and the follow-up are said by both, and seen by both', async () => {
    await soeren.page.getByRole('button', { name: 'Ny aftale under Struktur' }).click()
    await soeren.page.keyboard.type('Fast kvarter med Sundhedsplejen')
    const hers = agreementOf(maria.page, 'Struktur, aftale 1')
    await expect(hers.getByLabel(/^Hvad – /)).toHaveValue('Fast kvarter med Sundhedsplejen')
    await hers.getByRole('button', { name: /^Vælg en dato – Hvornår/ }).click()
    await hers.getByLabel('Måned').selectOption('november')
    await hers.getByLabel('Dag').selectOption('31')
    await expect(hers.getByRole('alert')).toHaveText('Den dag findes ikke. Prøv 30. november.')
    await hers.getByLabel('Dag').selectOption('30')
    await openSheet(soeren.page)
    const his = agreementOf(soeren.page, 'Struktur, aftale 1')
    await expect(his.getByText(/^30\. november 20/)).toBeVisible()
    await his.getByRole('button', { name: /^Mangler et navn/ }).click()
    await his.getByRole('button', { name: 'Maria Lund' }).click()
    await expect(hers.getByText('Maria Lund')).toBeVisible()
    await his.getByRole('button', { name: /^Vælg en dato – Opfølgning/ }).click()
    await his.getByRole('button', { name: /^Om tre måneder/ }).click()
    await expect(hers.getByRole('button', { name: /^Ret Opfølgning/ })).toBeVisible()
    await his.getByRole('button', { name: /^Skriv, hvad det giver/ }).click()
    await his.getByLabel(/^Værdi: Borgere/).fill('familierne får ét samlet svar')
    await expect(hers.getByLabel(/^Værdi: Borgere/)).toHaveValue('familierne får ét samlet svar')
    await expectAccessible(soeren.page, 'the whole plan, while choosing')
  })

  await test.step('a day that has passed is pointed out and taken, and an undo takes it back', async () => {
    const his = agreementOf(soeren.page, 'Struktur, aftale 1')
    const followUp = his.getByRole('group', { name: 'Opfølgning' }).first()
    const year = String(new Date().getFullYear() - 1)
    await followUp.getByLabel('År').selectOption(year)
    await expect(his.getByText('Den dag er gået. Det er i orden, hvis I mener den.')).toBeVisible()
    const sheet = soeren.page.getByRole('region', { name: 'Udviklingsplan' })
    await sheet.getByRole('button', { name: 'Fortryd' }).click()
    await expect(his.getByText(/^Den dag er gået/)).toBeHidden()
  })

  await test.step('the plan has a day to meet again', async () => {
    await soeren.page.getByRole('button', { name: 'Vælg en dag – I mødes igen' }).click()
    await soeren.page
      .getByRole('region', { name: 'I mødes igen' })
      .getByRole('button', { name: /^Om et halvt år/ })
      .click()
    await openSheet(maria.page)
    await expect(maria.page.getByRole('region', { name: 'I mødes igen' })).toContainText(/dag \d+\. /)
  })

  await test.step('a note is drawn into the plan in one act, and both remember', async () => {
    await soeren.page.keyboard.press('Escape')
    await maria.page.keyboard.press('Escape')
    await pieceOf(maria.page, 'question:opgaver-2').press('Enter')
    await maria.page.getByRole('button', { name: 'Skriv en note' }).click()
    await maria.page.keyboard.type('Kursus i sagsflow')
    await pieceOf(soeren.page, 'question:opgaver-2').press('Enter')
    await expect(soeren.page.getByRole('dialog').getByLabel(/^Note på/)).toHaveValue('Kursus i sagsflow')
    await soeren.page.getByRole('button', { name: 'Lav en aftale af noten' }).click()
    await expect(soeren.page.getByLabel('Hvad – Opgaver, aftale 1')).toBeFocused()
    await expect(soeren.page.getByLabel('Hvad – Opgaver, aftale 1')).toHaveValue('Kursus i sagsflow')
    await expect(maria.page.getByRole('dialog').getByText('Blev til en aftale')).toBeVisible()
    await soeren.page.getByRole('button', { name: 'Fra noten på Opgaver 2' }).click()
    await expect(soeren.page.getByRole('dialog').getByLabel(/^Note på/)).toBeFocused()
    await maria.page.getByRole('button', { name: 'Se aftalen' }).click()
    await expect(maria.page.getByLabel('Hvad – Opgaver, aftale 1')).toBeFocused()
  })

  await test.step('or dragged there, wherever its piece belongs', async () => {
    await soeren.page.keyboard.press('Escape')
    await pieceOf(maria.page, 'question:struktur-1').press('Enter')
    await maria.page.getByRole('button', { name: 'Skriv en note' }).click()
    await maria.page.keyboard.type('Ida og Tom kan hjælpe')
    const note = soeren.page.getByRole('article', { name: /^Note fra Maria på Struktur 1/ })
    await expect(note).toContainText('Ida og Tom kan hjælpe')
    const row = soeren.page.locator('[data-section="adfaerd"]')
    await row.scrollIntoViewIfNeeded()
    await note.getByText('Maria').dragTo(row.getByRole('heading', { name: 'Adfærd' }))
    await expect(maria.page.getByLabel('Hvad – Adfærd, aftale 1')).toHaveValue('Ida og Tom kan hjælpe')
  })

  await test.step('on a phone, in English, it is all there', async () => {
    await maria.context.addCookies([{ name: 'samspil-language', value: 'en', url: server.url }])
    await maria.page.setViewportSize({ width: 390, height: 844 })
    await maria.page.reload()
    await maria.page.getByRole('button', { name: 'Development plan' }).click()
    await maria.page.getByRole('button', { name: 'See the whole plan' }).click()
    const hers = agreementOf(maria.page, 'Structure, agreement 1')
    await expect(hers.getByText(/^30 November 20/)).toBeVisible()
    await hers.getByRole('button', { name: /^Change When/ }).click()
    await expectAccessible(maria.page, 'the whole plan on a phone')
    expect(await maria.page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

test('a LUS has a sheet of its own, three rows of notes and agreements, written with the keyboard alone', async ({
  browser,
}) => {
  const { page } = await planned(browser, leadersLeader, 'LUS', [leader])
  await openSheet(page)
  const sheet = page.getByRole('region', { name: 'Udviklingsplan' })
  await expect(sheet.getByLabel(/^Noter – Række \d$/)).toHaveCount(3)
  await expect(sheet.getByText('Adfærd')).toBeHidden()
  await sheet.getByRole('button', { name: 'Ny aftale i række 2' }).press('Enter')
  await expect(page.getByLabel('Hvad – Række 2, aftale 1')).toBeFocused()
  await page.keyboard.type('Sygefravær drøftes i ledergruppen')
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Hvornår – Række 2, aftale 1')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^Vælg en dato – Hvornår/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Løbende' }).press('Enter')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: /^Ret Hvornår/ })).toBeFocused()
  const agreement = agreementOf(page, 'Række 2, aftale 1')
  await expect(agreement.getByText('løbende', { exact: true })).toBeVisible()
  await agreement.getByLabel(/^Ansvar – /).focus()
  await page.keyboard.type('Hanne fra HR')
  await expect(agreement.getByRole('button', { name: /^Mangler et navn/ })).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Se hele planen' })).toBeFocused()
})

test('in a GRUS an agreement is the group’s, or one person’s', async ({ browser }) => {
  const { page } = await planned(browser, leader, 'GRUS', ['Maria Lund', 'Jonas Meldgaard'])
  await page.getByRole('button', { name: 'Ny aftale under Adfærd' }).click()
  await page.keyboard.type('Oplæring i visitation')
  const owner = page.getByLabel(/^Aftalen er for/)
  await expect(owner).toHaveValue('')
  await owner.selectOption('Jonas Meldgaard')
  await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
  await page.reload()
  await expect(owner.locator('option:checked')).toHaveText('Jonas Meldgaard')
})
