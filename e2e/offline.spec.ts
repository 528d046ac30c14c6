import { expect, type Page } from '@playwright/test'
import { lineOf } from './line'
import {
  boardIsLaid,
  claim,
  employee,
  goToBoard,
  leader,
  openBrowser,
  otherEmployee,
  planMus,
  signIn,
} from './people'
import type { RunningServer } from './startServer'
import { test } from './test'

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

const notesOf = (page: Page) => page.getByRole('textbox', { name: 'Noter' }).first()

/** The names of what this browser holds of boards. */
const copiesIn = (page: Page) =>
  page.evaluate(async () => [
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
    ...Object.keys(localStorage).filter((name) => name.startsWith('samspil:')),
  ])

/** As the browser asks before a page goes: whether it may go without a question. */
const mayLeave = (page: Page) =>
  page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })))

test('what is written without a line is there after the tab was closed, and then reaches the other', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  const maria = await openBrowser(browser)
  const line = await lineOf(maria.context)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
  await claim(maria.page, link)
  await goToBoard(soeren.page, server, conversationId)

  await line.cut()
  await expect(maria.page.getByText(/^Du er uden net/).first()).toBeVisible()
  await notesOf(maria.page).click()
  await notesOf(maria.page).pressSequentially('Skrevet i toget.')
  await expect.poll(() => mayLeave(maria.page), 'it lies on her machine').toBe(true)
  await maria.page.close()
  await expect(notesOf(soeren.page)).toHaveValue('')

  await test.step('still without a line, a new tab shows it and says that it is not saved', async () => {
    const page = await maria.context.newPage()
    await page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(notesOf(page)).toHaveValue('Skrevet i toget.')
    await expect(page.getByText('Gemt', { exact: true })).toBeHidden()
    await page.close()
  })

  await test.step('with one, it reaches the other and is saved', async () => {
    line.mend()
    const page = await maria.context.newPage()
    await goToBoard(page, server, conversationId)
    await expect(notesOf(page)).toHaveValue('Skrevet i toget.')
    await expect(notesOf(soeren.page)).toHaveValue('Skrevet i toget.')
    await page.reload()
    await boardIsLaid(page)
    await expect(notesOf(page)).toHaveValue('Skrevet i toget.')
    await expect(notesOf(soeren.page)).toHaveValue('Skrevet i toget.')
  })
})

test('signing out takes the copies along; with something unsaved it asks first', async ({ browser }) => {
  const { context, page } = await openBrowser(browser)
  const line = await lineOf(context)
  await signIn(page, server, leader)
  const { conversationId } = await planMus(page, server, employee, 'maria.lund@example.dk')
  await goToBoard(page, server, conversationId)
  await expect.poll(() => copiesIn(page)).toHaveLength(2)

  const question = page.getByRole('dialog', { name: 'Noget er ikke gemt endnu' })
  const signOut = async () => {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('button', { name: 'Log ud', exact: true }).click()
  }
  await test.step('with something unsaved it asks, and one may stay', async () => {
    await line.cut()
    await notesOf(page).fill('Ikke gemt endnu.')
    await signOut()
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'Bliv logget ind' }).click()
    await expect(question).toBeHidden()
    await expect(notesOf(page)).toHaveValue('Ikke gemt endnu.')
  })
  await test.step('also from another page, where no board is open', async () => {
    await page.goto(server.url)
    await page.getByRole('button', { name: 'Log ud' }).click()
    await expect(question).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
  })
  await test.step('saved, it goes without a question, and nothing stays', async () => {
    line.mend()
    await goToBoard(page, server, conversationId)
    await expect(notesOf(page)).toHaveValue('Ikke gemt endnu.')
    const otherTab = await context.newPage()
    await goToBoard(otherTab, server, conversationId)
    await signOut()
    await page.waitForURL(/sign-in/)
    expect(await copiesIn(page)).toEqual([])
    await expect(otherTab.getByText('Du er ikke logget ind længere.', { exact: false })).toBeVisible()
    await otherTab.close()
    expect(await copiesIn(page)).toEqual([])
  })
  await test.step('insisting, what was not saved goes, too', async () => {
    await signIn(page, server, leader)
    await goToBoard(page, server, conversationId)
    await line.cut()
    await notesOf(page).fill('Det her bliver væk.')
    await signOut()
    await question.getByRole('button', { name: 'Log ud alligevel' }).click()
    await page.waitForURL(/sign-in/)
    expect(await copiesIn(page)).toEqual([])
    line.mend()
    await signIn(page, server, leader)
    await goToBoard(page, server, conversationId)
    await expect(notesOf(page)).toHaveValue('Ikke gemt endnu.')
  })
})

test('another person in the same browser finds nothing of it, and a sign-in that runs out loses nothing', async ({
  browser,
}) => {
  const { context, page } = await openBrowser(browser)
  const line = await lineOf(context)
  await signIn(page, server, leader)
  const { conversationId } = await planMus(page, server, employee, 'maria.lund@example.dk')
  await goToBoard(page, server, conversationId)
  await expect.poll(() => copiesIn(page)).toHaveLength(2)
  // Without signing out: the sign-in is gone, as when it has run out.
  await context.clearCookies({ name: 'samspil.session' })

  await test.step('another: the copy goes', async () => {
    await page.goto('about:blank')
    const other = await openBrowser(browser)
    await signIn(other.page, server, otherEmployee)
    await context.addCookies(await other.context.cookies())
    await page.goto(server.url)
    await expect(page.getByRole('button', { name: 'Log ud' })).toBeVisible()
    await expect.poll(() => copiesIn(page)).toEqual([])
    await context.clearCookies({ name: 'samspil.session' })
  })
  await test.step('nobody, when a sign-in has run out: unsaved words wait for whoever wrote them', async () => {
    await signIn(page, server, leader)
    await goToBoard(page, server, conversationId)
    await line.cut()
    await notesOf(page).fill('Nåede ikke med.')
    await expect.poll(() => mayLeave(page)).toBe(true)
    await context.clearCookies({ name: 'samspil.session' })
    await page.goto(`${server.url}/conversations/${conversationId}`)
    await expect(page).toHaveURL(/sign-in/)
    await expect(page.getByText(/ikke nåede at blive gemt/)).toBeVisible()
    line.mend()
    await signIn(page, server, leader)
    await goToBoard(page, server, conversationId)
    await expect(notesOf(page)).toHaveValue('Nåede ikke med.')
    await expect(page.getByText('Gemt', { exact: true })).toBeVisible()
  })
})

const refusals = {
  'has no storage': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'refuses its storage': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  },
  'has no room left': () => {
    const { add } = IDBObjectStore.prototype
    IDBObjectStore.prototype.add = function (...entry) {
      const request = add.apply(this, entry)
      this.transaction.abort()
      return request
    }
  },
}
for (const [what, refuse] of Object.entries(refusals)) {
  test(`a browser that ${what} has a table all the same, and warns before words are lost`, async ({
    browser,
  }) => {
    const { context, page } = await openBrowser(browser)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(error.message))
    await context.addInitScript(refuse)
    const line = await lineOf(context)
    await signIn(page, server, leader)
    const { conversationId } = await planMus(page, server, employee, 'maria.lund@example.dk')
    await goToBoard(page, server, conversationId)
    expect(await mayLeave(page)).toBe(true)
    await line.cut()
    await notesOf(page).fill('Kun i denne fane.')
    expect(await mayLeave(page)).toBe(false)
    line.mend()
    await boardIsLaid(page)
    expect(await mayLeave(page)).toBe(true)
    await page.reload()
    await boardIsLaid(page)
    await expect(notesOf(page)).toHaveValue('Kun i denne fane.')
    // Of its own failed writes y-indexeddb says so where nobody can listen; nothing else may go wrong.
    expect(errors.filter((message) => !message.includes('transaction'))).toEqual([])
  })
}

test('a board that closes for good gives the unsaved words back, then forgets them', async ({ browser }) => {
  const { context, page } = await openBrowser(browser)
  const line = await lineOf(context)
  await signIn(page, server, leader)
  const { conversationId } = await planMus(page, server, employee, 'maria.lund@example.dk')
  await goToBoard(page, server, conversationId)
  await notesOf(page).fill('Det her er gemt.')
  await boardIsLaid(page)
  await line.cut()
  await page.getByRole('textbox', { name: 'Noter' }).nth(1).fill('Det her er ikke gemt.')
  await expect.poll(() => mayLeave(page)).toBe(true)
  await line.close(4409)
  await expect(page.getByText(/lagt tilbage til en tidligere udgave/)).toBeVisible()
  await expect(page.getByLabel('Dine ord')).toHaveValue('Det her er ikke gemt.')
  await expect.poll(() => copiesIn(page)).toEqual([])
  expect(await mayLeave(page), 'before the words are taken').toBe(false)
  await page.getByRole('button', { name: 'Kopiér' }).click()
  await expect(page.getByText('Kopieret.')).toBeVisible()
  expect(await mayLeave(page)).toBe(true)
  line.mend()
  await page.getByRole('button', { name: 'Genindlæs' }).click()
  await boardIsLaid(page)
  await expect(notesOf(page)).toHaveValue('Det her er gemt.')
  await expect(page.getByRole('textbox', { name: 'Noter' }).nth(1)).toHaveValue('')
})
