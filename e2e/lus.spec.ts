import { expect } from '@playwright/test'
import { boardIsLaid, inAMonth, leader, leadersLeader, openBrowser, prepare, signIn } from './people'
import { pickersOf } from './pieces'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

test('a leader’s leader plans a LUS, both prepare with the leadership lens at hand, and she opens the table', async ({
  browser,
}) => {
  const kirsten = await openBrowser(browser)
  const soeren = await openBrowser(browser)
  await signIn(kirsten.page, server, leadersLeader)
  await signIn(soeren.page, server, leader)

  const id = await test.step('Kirsten plans it with Søren', async () => {
    const { page } = kirsten
    await page.goto(`${server.url}/conversations/new`)
    await page.getByRole('radio', { name: /LUS/ }).check()
    await expect(page.getByText('Du sidder med som leders leder.')).toBeVisible()
    await page.getByLabel('Navn').fill(leader)
    await page.getByLabel('Mail').fill('soeren.friis@example.dk')
    await page.getByLabel('Dato').fill(inAMonth())
    await page.getByLabel('Tidspunkt').fill('10:00')
    await page.getByRole('button', { name: 'Lav invitationen' }).click()
    await expect(page.getByLabel('Personligt link')).toBeVisible()
    const href = await page.getByRole('link', { name: 'Gå til bordet' }).getAttribute('href')
    return href?.split('/').pop() ?? ''
  })

  await test.step('Søren, who has an account, finds it on his own page, and the lens in his preparation', async () => {
    const { page } = soeren
    await page.goto(server.url)
    await page.getByRole('link', { name: /Forbered dig: LUS/ }).click()
    await expect(page.getByRole('button', { name: 'Jeg har læst det' })).toBeVisible()
    await page.getByRole('button', { name: 'Jeg har læst det' }).click()
    await expect(page.getByText('Tænk også på')).toBeAttached()
    for (const word of [/praksis/i, /trivsel/i, /økonomi/i, /fravær/i])
      await expect(page.getByText(word).first()).toBeAttached()
    await prepare(page, server, id, { words: ['ledelse', 'mod'], thought: 'Tid til ledelse.', isReady: true })
  })

  await test.step('Kirsten is told that he is ready while she prepares, and opens the table for both', async () => {
    await prepare(kirsten.page, server, id, { words: ['mod'], isReady: true })
    await kirsten.page.goto(`${server.url}/conversations/${id}/prepare`)
    await expect(kirsten.page.getByText('Søren er klar.')).toBeVisible()
    await soeren.page.goto(`${server.url}/conversations/${id}`)
    await boardIsLaid(soeren.page)
    await kirsten.page.goto(`${server.url}/conversations/${id}`)
    await kirsten.page.getByRole('button', { name: 'Åbn bordet' }).click()
    for (const { page } of [kirsten, soeren]) {
      await expect(page.locator('[data-toast]').getByText('Bordet er åbent. 3 ord er vendt.')).toBeVisible()
      await expect(pickersOf(page, 'mod')).toHaveText('KDSF')
      await expect(pickersOf(page, 'ledelse')).toHaveText('SF')
    }
    await expect(kirsten.page.getByText('Tid til ledelse.')).toHaveCount(0)
  })

  await test.step('it is called off: his preparation is still his to read, and it and the table say so', async () => {
    const { page } = kirsten
    await page.goto(`${server.url}/conversations/${id}/invitation`)
    await page.getByText('Aflys samtalen').first().click()
    await page.getByRole('button', { name: 'Aflys samtalen' }).click()
    await expect(page.getByText(/aflyst/i).first()).toBeVisible()
    await soeren.page.goto(`${server.url}/conversations/${id}/prepare`)
    await expect(soeren.page.getByText('Samtalen er aflyst.')).toBeVisible()
    await expect(soeren.page.getByText('Tid til ledelse.')).toBeVisible()
    await expect(soeren.page.getByRole('textbox')).toHaveCount(0)
    await soeren.page.goto(`${server.url}/conversations/${id}`)
    await expect(soeren.page.getByRole('region', { name: 'Samtalen er aflyst.' })).toBeVisible()
  })
})
