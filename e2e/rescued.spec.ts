import { expect, type Page } from '@playwright/test'
import pg from 'pg'
import { type Line, lineOf } from './line'
import { boardIsLaid, claim, employee, goToBoard, leader, openBrowser, planMus, signIn } from './people'
import { createTestDatabase, type TestDatabase } from './postgres'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Noter' }).first()
const rescued = (page: Page) => page.getByLabel('Dine ord')

/** Nothing of any board is left in this browser. */
const expectForgotten = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(async () => [
        ...(await indexedDB.databases()).map(({ name }) => name),
        ...Object.keys(localStorage).filter((name) => name.startsWith('samspil:')),
      ]),
    )
    .toEqual([])

let database: TestDatabase | undefined
let server: RunningServer

test.beforeAll(async () => {
  database = await createTestDatabase('rescued')
  server = await startServer(database ? { databaseUrl: database.url } : {})
})
test.afterAll(async () => {
  await server?.stop()
  await database?.drop()
})

async function sql(statement: string, conversationId: string): Promise<void> {
  const client = new pg.Client({ connectionString: database?.url })
  await client.connect()
  try {
    await client.query(statement, [conversationId])
  } finally {
    await client.end()
  }
}

test('what cannot be saved any more is given back to its writer, then forgotten', async ({ browser }) => {
  // A restore and a seat taken away have no page, and a sealing cannot be undone on one.
  test.skip(!database, 'no Postgres answers here')
  const soeren = await openBrowser(browser)
  const { context, page } = await openBrowser(browser)
  const line = await lineOf(context)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
  await claim(page, link)
  await notesOf(page).fill('Det her er gemt.')
  await boardIsLaid(page)

  await test.step('after a restore: on the restored board, beside it', async () => {
    await writeOffline(page, line, 'Fra før gendannelsen.')
    await sql('update "Conversation" set epoch = epoch + 1 where id = $1', conversationId)
    line.mend()
    await page.reload()
    await boardIsLaid(page)
    await expect(rescued(page)).toHaveValue('Fra før gendannelsen.')
    await expect(notesOf(page)).toHaveValue('Det her er gemt.')
    await page.getByRole('button', { name: 'Luk', exact: true }).click()
    await expect(rescued(page)).toBeHidden()
    await page.reload()
    await boardIsLaid(page)
    await expect(notesOf(page)).toHaveValue('Det her er gemt.')
    await expect(rescued(page)).toBeHidden()
  })

  await test.step('after a sealing: on the board that can only be read', async () => {
    await writeOffline(page, line, 'For sent.')
    await sql('update "Conversation" set "sealedAt" = now() where id = $1', conversationId)
    line.mend()
    await expect(rescued(page)).toHaveValue('For sent.')
    await expectForgotten(page)
    await sql('update "Conversation" set "sealedAt" = null where id = $1', conversationId)
    await page.getByRole('button', { name: 'Kopiér' }).click()
    await page.reload()
    await boardIsLaid(page)
    await expect(notesOf(page)).toHaveValue('Det her er gemt.')
  })

  await test.step('sealed while no page was open: at the next look', async () => {
    await writeOffline(page, line, 'Også for sent.')
    await page.goto('about:blank')
    await sql('update "Conversation" set "sealedAt" = now() where id = $1', conversationId)
    line.mend()
    await page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(rescued(page)).toHaveValue('Også for sent.')
    await expectForgotten(page)
    await sql('update "Conversation" set "sealedAt" = null where id = $1', conversationId)
  })

  await test.step('without a seat any more: where the table was', async () => {
    await goToBoard(soeren.page, server, conversationId)
    const his = await lineOf(soeren.context)
    await soeren.page.reload()
    await boardIsLaid(soeren.page)
    await writeOffline(soeren.page, his, 'Uden plads.')
    await sql(`delete from "Seat" where "conversationId" = $1 and role = 'facilitator'`, conversationId)
    his.mend()
    await expect(soeren.page.getByText('Du har ikke en plads ved dette bord.')).toBeVisible()
    await expect(rescued(soeren.page)).toHaveValue('Uden plads.')
    await expectForgotten(soeren.page)
  })
})

/** Written with the line cut, and safely on this machine. */
async function writeOffline(page: Page, line: Line, words: string): Promise<void> {
  await line.cut()
  await page.getByRole('textbox', { name: 'Noter' }).nth(1).fill(words)
  await expect
    .poll(() => page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))
    .toBe(true)
}
