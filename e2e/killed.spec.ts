import { type Browser, expect, type Page } from '@playwright/test'
import { boardIsLaid, claim, employee, goToBoard, leader, openBrowser, planMus, signIn } from './people'
import { allPlaces, drop, expectMoved, lift, pieceOf, placeOf } from './pieces'
import { createTestDatabase } from './postgres'
import { type RunningServer, type ServerOptions, startServer } from './startServer'
import { test } from './test'

/** Both work, the server is killed in the middle and started again: nothing that was seen is missing, nothing is doubled. */
async function survivesKill(browser: Browser, options: ServerOptions): Promise<void> {
  let server = await startServer(options)
  const running = (): RunningServer => server
  try {
    const soeren = (await openBrowser(browser)).page
    const maria = (await openBrowser(browser)).page
    await signIn(soeren, running(), leader)
    const { conversationId, link } = await planMus(soeren, running(), employee, 'maria.lund@example.dk')
    await claim(maria, link)
    await goToBoard(soeren, running(), conversationId)

    await move(soeren, maria, 'keyword:mod', { x: 40, y: 40 })
    await move(maria, soeren, 'image:bro', { x: 60, y: 30 })
    await writeNotes(maria, 'Vi ses på onsdag. ')
    await expect(notesOf(soeren)).toHaveValue('Vi ses på onsdag. ')

    // Both are in the middle of something: one holds a piece, the other is typing.
    await lift(soeren, 'keyword:feedback', { x: 30, y: 40 })
    await expect(maria.getByText('Søren flytter')).toBeVisible()
    await notesOf(maria).pressSequentially('Og så ')
    const seenBySoeren = await notesOf(soeren).inputValue()
    const seenPlaces = await allPlaces(maria)
    await server.kill()
    await notesOf(maria).pressSequentially('taler vi videre.')
    await drop(soeren)
    await expect(
      maria.getByText('Du er uden net. Det, du skriver, ligger her på maskinen så længe.').first(),
    ).toBeVisible()

    server = await startServer({ ...options, dataFolder: server.dataFolder, port: server.port })
    await boardIsLaid(maria)
    await boardIsLaid(soeren)

    const whole = 'Vi ses på onsdag. Og så taler vi videre.'
    expect(whole.startsWith(seenBySoeren)).toBe(true)
    await expect(notesOf(soeren)).toHaveValue(whole)
    await expect(notesOf(maria)).toHaveValue(whole)
    const dropped = await placeOf(soeren, 'keyword:feedback')
    await expect.poll(() => placeOf(maria, 'keyword:feedback')).toEqual(dropped)

    // A third look, from nothing but what is stored.
    const fresh = (await openBrowser(browser)).page
    await signIn(fresh, running(), leader)
    await goToBoard(fresh, running(), conversationId)
    await expect(notesOf(fresh)).toHaveValue(whole)
    const stored = await allPlaces(fresh)
    expect(Object.keys(stored)).toHaveLength(52)
    for (const [id, place] of Object.entries(seenPlaces)) {
      if (id !== 'keyword:feedback') expect(stored[id], id).toBe(place)
    }
    expect(stored['keyword:feedback']).toBe(`${dropped.x},${dropped.y}`)
    await move(maria, soeren, 'keyword:mod', { x: -30, y: 20 })
  } finally {
    await server.stop()
  }
}

async function move(by: Page, seenBy: Page, id: string, distance: { x: number; y: number }): Promise<void> {
  const before = await placeOf(seenBy, id)
  await lift(by, id, distance)
  await drop(by)
  await expectMoved(seenBy, id, before)
  await expect(pieceOf(seenBy, id)).not.toHaveAttribute('data-held-by', /./)
  const place = await placeOf(by, id)
  await expect.poll(() => placeOf(seenBy, id)).toEqual(place)
}

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Noter' }).first()

async function writeNotes(page: Page, text: string): Promise<void> {
  await notesOf(page).click()
  await notesOf(page).pressSequentially(text)
}

test('kill -9 while both work, on the embedded database', async ({ browser }) => {
  await survivesKill(browser, {})
})

test('kill -9 while both work, on Postgres', async ({ browser }) => {
  const database = await createTestDatabase('killed')
  test.skip(!database, 'no Postgres answers here')
  if (!database) return
  try {
    await survivesKill(browser, { databaseUrl: database.url })
  } finally {
    await database.drop()
  }
})
