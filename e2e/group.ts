import type { Browser } from '@playwright/test'
import { claim, goToBoard, inAMonth, leader, openBrowser, signIn } from './people'
import type { RunningServer } from './startServer'

/** The leader and those who came to the leader's new GRUS by their links, all at the table; the names are theirs. */
export async function groupAtTable(browser: Browser, server: RunningServer, names: readonly string[]) {
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
      .fill(`${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@example.dk`)
  }
  await soeren.page.getByLabel('Dato').fill(inAMonth())
  await soeren.page.getByRole('button', { name: 'Lav invitationerne' }).click()
  await soeren.page
    .getByLabel('Personligt link til')
    .nth(names.length - 1)
    .waitFor()
  const conversationId = new URL(soeren.page.url()).pathname.split('/')[2] ?? ''
  const links = await Promise.all(
    names.map(async (name) => {
      const link = await soeren.page.getByLabel(`Personligt link til ${name}`).inputValue()
      return `${server.url}${new URL(link).pathname}`
    }),
  )
  await goToBoard(soeren.page, server, conversationId)
  const others = []
  for (const link of links) {
    const person = await openBrowser(browser)
    await claim(person.page, link)
    others.push(person)
  }
  return { soeren, others, conversationId }
}
