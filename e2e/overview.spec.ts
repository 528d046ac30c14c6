import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible } from './expectAccessible'
import { employee, goToBoard, leader, openBrowser, readInformation, signIn } from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'samspil-e2e-year-'))
  execFileSync(process.execPath, ['--import', 'tsx', 'e2e/seedYear.ts', dataFolder])
  server = await startServer({ dataFolder })
})
test.afterAll(() => server.stop())

const overdue = 'To timer til fordybelse om ugen'

test('a leader’s year at a glance: what is due, who proposes another day, and what is found again', async ({
  browser,
}) => {
  const { page, context } = await openBrowser(browser)
  await signIn(page, server, leader)
  const panel = (name: string) => page.getByRole('region', { name })

  await test.step('the overdue agreement lies on top', async () => {
    const due = panel('Aftaler at følge op på')
    await expect(due.getByText('1 er overskredet')).toBeVisible()
    await expect(due.getByRole('listitem').first()).toContainText(overdue)
    await expect(due.getByRole('listitem').first()).toContainText('8 dage forsinket')
    await expect(panel('Afholdt i år').getByText(/^\d+ af \d+ samtaler$/)).toBeVisible()
    await expectAccessible(page, 'the overview')
  })

  await test.step('he says yes to the time that Jonas proposes, and the conversation moves there', async () => {
    const invitations = panel('Invitationer')
    await expect(invitations.getByText('Jeg har kursus den dag.')).toBeVisible()
    await expect(invitations.getByText('2 har ikke svaret')).toBeVisible()
    await expect(invitations.getByRole('link', { name: 'Svar på LUS med Kirsten Dahl' })).toBeVisible()
    await invitations.getByRole('button', { name: /^Sig ja til Jonas Meldgaard: .* kl\. 13\.30$/ }).click()
    await expect(invitations.getByText('Samtalen er flyttet, og alle har fået besked.')).toBeVisible()
    await expect(invitations.getByText('Jeg har kursus den dag.')).toHaveCount(0)
    const row = panel('De næste samtaler').getByRole('listitem').filter({ hasText: 'MUS med Jonas' })
    await expect(row).toContainText('Kl. 13.30')
  })

  await test.step('conversations are found by typing and choosing; no name stands in the address', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Samtaler' }).click()
    const rows = page.getByRole('main').getByRole('listitem')
    await expect(rows).toHaveCount(6)
    await page.getByLabel('Søg', { exact: true }).fill('jonas')
    await expect(page.getByText('3 fundet')).toBeVisible()
    await page.getByLabel('Tilstand').selectOption('Afholdt')
    await expect(rows).toHaveCount(1)
    expect(page.url()).toBe(`${server.url}/conversations?state=held`)
    await page.reload()
    await expect(rows).toHaveCount(2)
    await page.getByLabel('Søg', { exact: true }).fill('findes ikke')
    await expect(page.getByText(/Der er ikke noget, der passer/)).toBeVisible()
    await expectAccessible(page, 'the list of conversations')
    await page.getByRole('button', { name: 'Ryd' }).click()
    await expect(rows).toHaveCount(6)
  })

  await test.step('in English on a phone nothing is cut off', async () => {
    await page.setViewportSize({ width: 390, height: 844 })
    await context.addCookies([{ name: 'samspil-language', value: 'en', url: server.url }])
    for (const path of ['/', '/conversations', '/agreements']) {
      await page.goto(`${server.url}${path}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectAccessible(page, path)
    }
  })
})

test('an agreement is settled by the employee, and what is open lies beside the next conversation', async ({
  browser,
}) => {
  const maria = await openBrowser(browser)
  const soeren = await openBrowser(browser)
  await signIn(maria.page, server, employee)
  await signIn(soeren.page, server, leader)

  await test.step('Maria says that it was kept, and why; she may change her mind', async () => {
    await maria.page.getByRole('navigation').getByRole('link', { name: 'Aftaler' }).click()
    const row = maria.page.getByRole('article').filter({ hasText: overdue })
    await row.getByRole('button', { name: `Hvordan gik det med: ${overdue}` }).click()
    await row.getByText('Overholdt', { exact: true }).click()
    await row.getByLabel('Hvorfor').fill('Onsdagene blev mine.')
    await row.getByRole('button', { name: 'Gem' }).click()
    await expect(row.getByText(/^Overholdt · Maria Lund, .*: “Onsdagene blev mine\.”$/)).toBeVisible()
    await expect(row.getByText('8 dage forsinket')).toHaveCount(0)
    await expect(row.getByRole('button', { name: /^Ret det, der er sagt/ })).toBeVisible()
    await expectAccessible(maria.page, 'the agreements')
  })

  await test.step('the day of the other one is put into her calendar, without what was agreed', async () => {
    const downloading = maria.page.waitForEvent('download')
    await maria.page.getByRole('link', { name: 'Læg i kalenderen: Sidemandsoplæring i sagsflow' }).click()
    const file = readFileSync(await (await downloading).path(), 'utf8')
    expect(file).toContain('DTSTART;VALUE=DATE:')
    expect(file).not.toContain('Sidemand')
  })

  const next = await soeren.page.getByRole('link', { name: 'Gå til bordet' }).getAttribute('href')
  const conversationId = next?.split('/').pop() ?? ''

  await test.step('both lie beside her preparation of the next one', async () => {
    await maria.page.goto(`${server.url}/conversations/${conversationId}/prepare`)
    await readInformation(maria.page)
    const last = maria.page.getByRole('region', { name: 'Sidst aftalte I' })
    await expect(last.getByText('Sidemandsoplæring i sagsflow')).toBeVisible()
    await expect(last.getByText(/^Overholdt · Maria Lund, /)).toBeVisible()
    await expectAccessible(maria.page, 'the preparation')
  })

  await test.step('at the table the open one is carried on by one act', async () => {
    await goToBoard(soeren.page, server, conversationId)
    await goToBoard(maria.page, server, conversationId)
    const last = soeren.page.locator('[data-last-time]')
    await last.getByText('Sidst aftalte I').click()
    await expect(last.getByText(/^Overholdt · Maria Lund, /)).toBeVisible()
    await last.getByRole('button', { name: 'Tag med videre: Sidemandsoplæring i sagsflow' }).click()
    await expect(last.getByText('Er taget med')).toBeVisible()
    await expect(maria.page.locator('[data-plan]').getByLabel(/^Hvad – /)).toHaveValue(
      'Sidemandsoplæring i sagsflow',
    )
    await expectAccessible(soeren.page, 'the plan')
  })
})
