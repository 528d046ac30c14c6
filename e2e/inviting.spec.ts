import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { startMailServer } from '../lib/mail/testing/mailServer'
import {
  boardIsLaid,
  claim,
  employee,
  inAMonth,
  leader,
  leadersLeader,
  openBrowser,
  planMus,
  signIn,
} from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`),
  ).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
}

const rebased = (link: string) => `${server.url}${new URL(link).pathname}`

test('a GRUS of three: each by an own link, answered, moved and called off', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leader)
  await page.goto(`${server.url}/conversations/new`)
  await page.getByRole('radio', { name: /^GRUS/ }).check()

  await test.step('known people are one press, others are written in', async () => {
    await page.getByRole('button', { name: 'Maria Lund' }).click()
    await expect(page.getByLabel('Navn').nth(0)).toHaveValue('Maria Lund')
    await expect(page.getByLabel('Mail').nth(0)).toHaveValue('maria.lund@example.dk')
    await page.getByLabel('Navn').nth(1).fill('Jonas Meldgaard')
    await page.getByLabel('Mail').nth(1).fill('jonas.meldgaard@example.dk')
    await page.getByRole('button', { name: 'En person mere' }).click()
    await page.getByLabel('Navn').nth(2).fill('Anna Kjær')
    await page.getByLabel('Mail').nth(2).fill('anna.kjaer')
    await page.getByLabel('Dato').fill(inAMonth())
    await page.getByRole('button', { name: 'En gåtur' }).click()
    await page.getByRole('button', { name: 'Lav invitationerne' }).click()
    await expect(page.getByText('Det ligner ikke en mailadresse.')).toBeVisible()
    await expect(page.getByRole('radio', { name: /^GRUS/ })).toBeChecked()
    await expect(page.getByLabel('Sted')).toHaveValue('En gåtur')
    await expectAccessible(page)
    await page.getByLabel('Mail').nth(2).fill('anna.kjaer@example.dk')
    await page.getByRole('button', { name: 'Lav invitationerne' }).click()
  })

  const links = page.getByLabel('Personligt link til')
  await expect(links).toHaveCount(3)
  await expectAccessible(page)
  const anna = await openBrowser(browser)
  const annasLink = rebased(await page.getByLabel('Personligt link til Anna Kjær').inputValue())

  await test.step('the mail is there to be copied, with the link in it', async () => {
    await page.getByText('Linket og mailen til Anna Kjær').click()
    const mail = page.getByLabel('Mail til Anna Kjær')
    await expect(mail).toHaveValue(/Hej Anna/)
    await expect(mail).toHaveValue(/En gåtur/)
    await expect(mail).toHaveValue(new RegExp(new URL(annasLink).pathname))
  })

  await test.step('the invited comes in by it, and asks for a talk alone', async () => {
    await claim(anna.page, annasLink)
    await anna.page.goto(`${annasLink}?to=answer`)
    await expect(anna.page.getByRole('heading', { name: 'Kan du den dag?' })).toBeVisible()
    await anna.page.getByRole('radio', { name: /samtale alene/ }).check()
    await anna.page.getByLabel('Et par ord').fill('Jeg vil gerne tale om noget for mig selv.')
    await expectAccessible(anna.page)
    await anna.page.getByRole('button', { name: 'Send svaret' }).click()
    await expect(anna.page.getByText('Svaret er sendt til Søren.')).toBeVisible()
    await page.reload()
    await expect(links).toHaveCount(0)
    const row = page.getByRole('listitem').filter({ hasText: 'Anna Kjær' })
    await expect(row.getByText('Vil hellere tale alene')).toBeVisible()
    await expect(row.getByText('“Jeg vil gerne tale om noget for mig selv.”')).toBeVisible()
    await expect(row.getByText('Åbnet', { exact: true })).toBeVisible()
  })

  await test.step('an address is put right while nobody has come in', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'Jonas Meldgaard' })
    await row.getByText('Linket og mailen til Jonas Meldgaard').click()
    await row.getByLabel('Mailadressen til Jonas Meldgaard').fill('jonas@example.dk')
    await row.getByRole('button', { name: 'Ret mailadressen' }).click()
    await expect(page.getByLabel('Personligt link til Jonas Meldgaard')).toBeVisible()
    await expect(page.getByText('jonas@example.dk', { exact: true })).toBeVisible()
  })

  await test.step('moved, and everybody is asked anew', async () => {
    await page.getByRole('heading', { level: 1 }).focus()
    await page.locator('summary', { hasText: 'Flyt samtalen' }).click()
    await page.getByLabel('Tidspunkt').fill('13:30')
    await page.getByRole('button', { name: 'Flyt samtalen' }).click()
    await expect(page.getByText('Samtalen er flyttet.')).toBeVisible()
    await expect(page.getByText(/kl\. 13\.30$/).first()).toBeVisible()
    await expect(page.getByText('Vil hellere tale alene')).toHaveCount(0)
    await anna.page.reload()
    await expect(anna.page.getByText(/kl\. 13\.30$/).first()).toBeVisible()
  })

  await test.step('called off: shown as such, and a link that nobody has opened says so', async () => {
    const jonasLink = rebased(await page.getByLabel('Personligt link til Jonas Meldgaard').inputValue())
    await page.locator('summary', { hasText: 'Aflys samtalen' }).click()
    await page.getByRole('button', { name: 'Aflys samtalen' }).click()
    await expect(page.getByText('Samtalen er aflyst.', { exact: true })).toBeVisible()
    await expect(page.getByText(/Bordet kan stadig læses/)).toBeVisible()
    const jonas = await openBrowser(browser)
    await jonas.page.goto(jonasLink)
    await expect(jonas.page.getByRole('heading', { name: 'Samtalen er aflyst' })).toBeVisible()
    await page.goto(server.url)
    const row = page.getByRole('listitem').filter({ hasText: 'GRUS' })
    await expect(row.getByText('Aflyst')).toBeVisible()
    await anna.page.goto(annasLink)
    await expect(anna.page.locator('[data-piece]')).toHaveCount(52)
  })
})

test('a round of LUS: a conversation each, all the links at once', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leadersLeader)
  await page.goto(`${server.url}/conversations/new`)
  await page.getByRole('radio', { name: /^LUS/ }).check()
  await expect(page.getByText('Du sidder med som leders leder.')).toBeVisible()
  await page.getByRole('button', { name: 'En samtale mere' }).click()
  for (const [row, name, email] of [
    [0, 'Søren Friis', 'soeren.friis@example.dk'],
    [1, 'Birgit Holm', 'birgit.holm@example.dk'],
  ] as const) {
    await page.getByLabel('Navn').nth(row).fill(name)
    await page.getByLabel('Mail').nth(row).fill(email)
    await page.getByLabel('Dato').nth(row).fill(inAMonth())
  }
  await page.getByRole('button', { name: 'Lav invitationerne' }).click()
  await expect(page.getByRole('heading', { name: '2 samtaler er planlagt' })).toBeVisible()
  await expectAccessible(page)
  const link = rebased(await page.getByLabel('Personligt link til Birgit Holm').inputValue())
  const birgit = await openBrowser(browser)
  await claim(birgit.page, link)
  await boardIsLaid(birgit.page)
  await page.goto(server.url)
  await expect(page.getByText('LUS med Birgit Holm')).toBeVisible()
  await expect(page.getByText('LUS med Søren Friis')).toBeVisible()
})

test('on a phone, in English, nothing scrolls sideways', async ({ browser }) => {
  const { page, context } = await openBrowser(browser)
  await page.setViewportSize({ width: 320, height: 700 })
  await signIn(page, server, leader)
  await context.addCookies([{ name: 'samspil-language', value: 'en', url: server.url }])
  await page.goto(`${server.url}/conversations/new`)
  await page.getByRole('radio', { name: /^GRUS/ }).check()
  await expectAccessible(page)
})

test('a mail that went astray: put right, it goes to the right address, and the old link opens nothing', async ({
  browser,
}) => {
  const mail = await startMailServer()
  const posting = await startServer({ env: { SMTP_URL: mail.url } })
  try {
    const { page } = await openBrowser(browser)
    await signIn(page, posting, leader)
    const astray = await planMus(page, posting, employee, 'maria.lund@exampel.dk')
    await page.getByText(`Linket og mailen til ${employee}`).click()
    await page.getByLabel(`Mailadressen til ${employee}`).fill('maria.lund@example.dk')
    await page.getByRole('button', { name: 'Ret mailadressen' }).click()
    await expect(page.getByText('Invitationen er sendt til maria.lund@example.dk.')).toBeVisible()
    await expect(page.getByText('exampel')).toHaveCount(0)
    const right = await page.getByLabel('Personligt link').inputValue()
    expect(mail.received.map(({ to }) => to)).toEqual([['maria.lund@exampel.dk'], ['maria.lund@example.dk']])
    expect(mail.received[1]?.email.text).toContain(new URL(right).pathname)

    const stranger = await openBrowser(browser)
    await stranger.page.goto(astray.link)
    await expect(stranger.page.getByRole('heading', { name: 'Linket passer ikke helt' })).toBeVisible()
    await expect(stranger.page.getByRole('textbox')).toHaveCount(0)
    expect(await stranger.page.content()).not.toContain('Maria')
    const maria = await openBrowser(browser)
    await claim(maria.page, `${posting.url}${new URL(right).pathname}`)
  } finally {
    await posting.stop()
    await mail.close()
  }
})

test('with a mail server the invitation is sent; without it nothing is lost', async ({ browser }) => {
  const mail = await startMailServer()
  const posting = await startServer({ env: { SMTP_URL: mail.url } })
  try {
    const { page } = await openBrowser(browser)
    await signIn(page, posting, leader)
    const { link } = await planMus(page, posting, employee, 'maria.lund@example.dk')
    await expect(page.getByText('Invitationen er sendt til maria.lund@example.dk.')).toBeVisible()
    expect(mail.received.map(({ to }) => to)).toEqual([['maria.lund@example.dk']])
    expect(mail.received[0]?.email.text).toContain(new URL(link).pathname)

    await mail.close()
    await page.reload()
    await page.getByRole('button', { name: 'Lav et nyt link' }).click()
    await expect(page.getByText(/kom ikke af sted/)).toBeVisible()
    const again = await page.getByLabel('Personligt link').inputValue()
    const maria = await openBrowser(browser)
    await claim(maria.page, `${posting.url}${new URL(again).pathname}`)
  } finally {
    await posting.stop()
  }
})
