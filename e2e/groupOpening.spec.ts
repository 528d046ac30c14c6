import { expect } from '@playwright/test'
import { boardIsLaid, claim, goToBoard, inAMonth, leader, openBrowser, prepare, signIn } from './people'
import { pickersOf } from './pieces'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

const names = ['Maria Lund', 'Jonas Meldgaard', 'Anna Kjær', 'Bo Holm', 'Carl Dam'] as const
const words = [['mod'], ['mod', 'roller'], ['mod'], ['ansvar'], ['mod']] as const

test('a GRUS of six: one comes late and one is not ready, and nobody waits for them', async ({ browser }) => {
  const soeren = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  await soeren.page.goto(`${server.url}/conversations/new`)
  await soeren.page.getByRole('radio', { name: /^GRUS/ }).check()
  for (const [index, name] of names.entries()) {
    if (index > 1) await soeren.page.getByRole('button', { name: 'En person mere' }).click()
    await soeren.page.getByLabel('Navn').nth(index).fill(name)
    await soeren.page
      .getByLabel('Mail')
      .nth(index)
      .fill(`${['maria.lund', 'jonas.meldgaard', 'anna', 'bo', 'carl'][index]}@example.dk`)
  }
  await soeren.page.getByLabel('Dato').fill(inAMonth())
  await soeren.page.getByRole('button', { name: 'Lav invitationerne' }).click()
  await expect(soeren.page.getByLabel('Personligt link til')).toHaveCount(names.length)
  const conversationId = new URL(soeren.page.url()).pathname.split('/')[2] ?? ''

  const people = await Promise.all(
    names.map(async (name) => {
      const link = await soeren.page.getByLabel(`Personligt link til ${name}`).inputValue()
      return { name, link: `${server.url}${new URL(link).pathname}`, page: (await openBrowser(browser)).page }
    }),
  )
  const [unready, late] = [people[3], people[4]]
  if (!unready || !late) throw new Error('there are too few people')

  for (const [index, { page, link }] of people.slice(0, 4).entries()) {
    await claim(page, link)
    await prepare(page, server, conversationId, {
      words: words[index] ?? [],
      isReady: page !== unready.page,
    })
  }

  await goToBoard(soeren.page, server, conversationId)
  await soeren.page.getByRole('button', { name: 'Ordene er ikke vendt endnu' }).click()
  await expect(soeren.page.getByText('Anna er klar')).toBeVisible()
  await expect(soeren.page.getByText('Bo er ikke klar')).toBeVisible()
  await expect(soeren.page.getByText('Carl er ikke klar')).toBeVisible()
  await soeren.page.getByRole('button', { name: 'Åbn bordet' }).click()
  for (const { page } of [soeren, ...people.slice(0, 4)]) {
    // The one who is not ready has picked, and is not left out.
    await expect(pickersOf(page, 'ansvar')).toHaveText('BH')
    await expect(pickersOf(page, 'mod')).toHaveText(/^(ML|JM|AK){3}$/)
    await expect(pickersOf(page, 'roller')).toHaveText('JM')
  }

  // Too many for a flag each: two, and how many more.
  await claim(late.page, late.link)
  await prepare(late.page, server, conversationId, { words: words[4] })
  await boardIsLaid(late.page)
  for (const { page } of [soeren, ...people]) {
    await expect(pickersOf(page, 'mod')).toHaveText(/\+2$/)
    await expect(page.getByRole('button', { name: /^Stikord: Mod, valgt af/ })).toHaveAccessibleName(/Carl/)
  }
})
