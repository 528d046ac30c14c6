import { type BrowserContext, expect, type Page } from '@playwright/test'
import {
  boardIsLaid,
  claim,
  employee,
  goToBoard,
  leader,
  openBrowser,
  type Planned,
  pin,
  planMus,
  readInformation,
  signIn,
} from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterAll(() => server.stop())

/** Everything a browser is sent from now on: bodies of all answers and frames of all sockets. */
function recordAll(context: BrowserContext): { readonly texts: () => Promise<string[]> } {
  const heard: Promise<string>[] = []
  const listen = (page: Page) =>
    page.on('websocket', (socket) => {
      socket.on('framereceived', ({ payload }) => {
        heard.push(Promise.resolve(payload.toString()))
      })
    })
  for (const page of context.pages()) listen(page)
  context.on('page', listen)
  context.on('response', (response) => {
    heard.push(response.text().catch(() => ''))
  })
  return { texts: () => Promise.all(heard) }
}

const thought = (page: Page, question: RegExp) => page.getByRole('textbox', { name: question })
const first = /^Hvordan trives du/
const second = /^Hvornår motiveres du/
const word = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const tray = (page: Page) => page.getByRole('list', { name: 'Bakken med dine ord' })

async function goToPreparation(page: Page, { conversationId }: Planned): Promise<void> {
  await page.goto(`${server.url}/conversations/${conversationId}/prepare`)
  await readInformation(page)
  await expect(page.getByRole('heading', { name: 'Hvilke tre ord ligger dig på sinde?' })).toBeVisible()
}

/** Søren has planned; Maria has claimed her place. */
async function sitDown(browser: Parameters<typeof openBrowser>[0]) {
  const soeren = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const planned = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
  const maria = await openBrowser(browser)
  await claim(maria.page, planned.link)
  return { soeren, maria, planned }
}

/** As facts name it, in a frame or inside a page's script. */
const pickedWord = /"keyword\\*":\\*"(naervaer|mod)/
const saved = (page: Page) => expect(page.locator('[data-line="saved"]')).toHaveText('Gemt')

test('what one prepares reaches nobody else: not a page, not a socket; ready or not ready is all', async ({
  browser,
}) => {
  const { soeren, maria, planned } = await sitDown(browser)
  await goToBoard(soeren.page, server, planned.conversationId)
  const own = await soeren.context.newPage()
  await goToPreparation(own, planned)
  await expect(own.getByText('Maria er klar.')).toBeHidden()
  const wordsInPage = async () => (await own.content()).split('naervaer').length
  const before = await wordsInPage()

  const record = recordAll(soeren.context)
  await goToPreparation(maria.page, planned)
  await thought(maria.page, first).fill('Hemmeligt om onsdagen')
  for (const name of ['Nærvær', 'Mod']) await word(maria.page, name).click()
  await expect(tray(maria.page).getByRole('button', { pressed: true })).toHaveCount(2)
  await saved(maria.page)
  await maria.page.getByRole('button', { name: 'Jeg er klar' }).click()
  await saved(maria.page)

  await own.reload()
  await expect(own.getByText('Maria er klar.')).toBeVisible()
  await expect(thought(own, first)).toHaveValue('')
  await expect(tray(own).getByRole('button')).toHaveCount(0)
  expect(await wordsInPage()).toBe(before)
  await soeren.page.reload()
  await boardIsLaid(soeren.page)
  await soeren.page.goto(server.url)
  await expect(soeren.page.getByRole('link', { name: 'Forbered dig' }).first()).toBeVisible()

  const heard = await record.texts()
  // The record holds what it is searched in: the board's frames name its pieces, its page the questions.
  expect(heard.some((text) => text.includes('keyword:mod'))).toBe(true)
  expect(heard.some((text) => text.includes('Hvordan trives du'))).toBe(true)
  for (const text of heard) {
    expect(text).not.toContain('Hemmeligt')
    expect(text).not.toContain('onsdagen')
    // Facts and picks name a keyword by its id; the board calls its piece `keyword:naervaer`.
    expect(text).not.toMatch(pickedWord)
    expect(text).not.toMatch(/"picks\\*":\[[^\]]/)
  }

  await test.step('taken back, it is not ready again', async () => {
    await maria.page.getByRole('button', { name: 'Jeg er klar' }).click()
    await saved(maria.page)
    await own.reload()
    await expect(thought(own, first)).toBeVisible()
    await expect(own.getByText('Maria er klar.')).toBeHidden()
  })

  await test.step('the same search finds the words once the table is open, and still no thought', async () => {
    await goToBoard(soeren.page, server, planned.conversationId)
    await soeren.page.getByRole('button', { name: 'Ordene er ikke vendt endnu' }).click()
    await soeren.page.getByRole('button', { name: 'Åbn bordet' }).click()
    await expect.poll(async () => (await record.texts()).some((text) => pickedWord.test(text))).toBe(true)
    for (const text of await record.texts()) expect(text).not.toContain('Hemmeligt')
  })

  await test.step('a word picked on a page that did not know is not shown; picked again, it is', async () => {
    await maria.page.route('**/prepare/own', (route) =>
      route.request().method() === 'GET' ? route.abort() : route.continue(),
    )
    await word(maria.page, 'Helhed').click()
    await expect(maria.page.getByText(/^Bordet er blevet åbnet/)).toBeVisible()
    await expect(tray(maria.page).getByRole('button')).toHaveCount(2)
    await expect(maria.page.getByText('Kun du kan se dine tanker')).toBeVisible()
    await word(maria.page, 'Helhed').click()
    await saved(maria.page)
    await expect(tray(maria.page).getByRole('button')).toHaveCount(3)
  })

  await test.step('a second device of hers has all of it', async () => {
    const phone = await openBrowser(browser)
    await phone.page.goto(planned.link)
    await phone.page.getByLabel('Din pinkode').fill(pin)
    await phone.page.getByRole('button', { name: 'Kom med' }).click()
    await boardIsLaid(phone.page)
    await goToPreparation(phone.page, planned)
    await expect(thought(phone.page, first)).toHaveValue('Hemmeligt om onsdagen')
    await expect(tray(phone.page).getByRole('button')).toHaveText([/Nærvær/, /Mod/, /Helhed/])
  })
})

test('three words and never four; a word goes back by another tap, by keyboard too', async ({ browser }) => {
  const { maria, planned } = await sitDown(browser)
  const { page } = maria
  await goToPreparation(page, planned)
  for (const name of ['Motivation', 'Ansvar', 'Roller']) await word(page, name).press('Enter')
  await expect(word(page, 'Roller')).toBeFocused()
  await word(page, 'Helhed').press('Enter')
  await expect(page.getByText(/^Bakken er fuld/)).toBeVisible()
  await expect(tray(page).getByRole('button')).toHaveCount(3)
  await tray(page).getByRole('button', { name: 'Ansvar' }).press('Enter')
  await word(page, 'Helhed').press('Enter')
  await expect(tray(page).getByRole('button')).toHaveText([/Motivation/, /Roller/, /Helhed/])
  await page.getByRole('button', { name: 'Gem og luk' }).press('Enter')
  await boardIsLaid(page)
  await goToPreparation(page, planned)
  await expect(tray(page).getByRole('button')).toHaveText([/Motivation/, /Roller/, /Helhed/])
})

test('nothing that was typed is lost: not without a line, not by a reload, not by leaving at once', async ({
  browser,
}) => {
  const { maria, planned } = await sitDown(browser)
  const { page, context } = maria
  await goToPreparation(page, planned)
  const kept = () => page.evaluate(() => Object.keys(sessionStorage).length)

  await test.step('without a line it waits in this tab and is saved when the line is back', async () => {
    await context.setOffline(true)
    await thought(page, first).fill('Skrevet i toget')
    await expect(page.getByText(/^Du er uden net/)).toBeVisible()
    expect(await kept()).toBe(1)
    await context.setOffline(false)
    await saved(page)
    await expect(page.getByText(/^Du er uden net/)).toBeHidden()
    expect(await kept()).toBe(0)
    await page.reload()
    await expect(thought(page, first)).toHaveValue('Skrevet i toget')
  })

  await test.step('a reload in the middle of it', async () => {
    await page.route('**/prepare/own', (route) => route.abort())
    await thought(page, first).fill('Skrevet uden svar')
    await expect(page.getByText(/^Du er uden net/)).toBeVisible()
    page.once('dialog', (dialog) => dialog.accept())
    await page.reload()
    await expect(thought(page, first)).toHaveValue('Skrevet uden svar')
    await page.unroute('**/prepare/own')
    await saved(page)
  })

  await test.step('leaving in the same moment', async () => {
    await thought(page, first).fill('De sidste ord')
    await page.goto(`${server.url}/information`)
    await goToPreparation(page, planned)
    await expect(thought(page, first)).toHaveValue('De sidste ord')
  })
})

test('what two devices wrote to one question is shown side by side, and one chooses', async ({ browser }) => {
  const { maria, planned } = await sitDown(browser)
  await goToPreparation(maria.page, planned)
  const other = await maria.context.newPage()
  await goToPreparation(other, planned)
  await thought(maria.page, first).fill('Fra computeren')
  await saved(maria.page)
  await other.route('**/prepare/own', (route) =>
    // As on a phone whose page has been asleep: it has not looked since.
    route.request().method() === 'GET' ? route.abort() : route.continue(),
  )
  await thought(other, first).fill('Fra telefonen')
  await expect(other.getByText('Fra computeren')).toBeVisible()
  await other.getByRole('button', { name: 'Behold begge' }).click()
  await saved(other)
  await expect(thought(other, first)).toHaveValue('Fra telefonen\n\nFra computeren')
  await maria.page.reload()
  await expect(thought(maria.page, first)).toHaveValue('Fra telefonen\n\nFra computeren')
})

test('one question is open at a time, and the next is one press away', async ({ browser }) => {
  const { maria, planned } = await sitDown(browser)
  const { page } = maria
  await goToPreparation(page, planned)
  await expect(page.getByRole('textbox')).toHaveCount(1)
  await thought(page, first).fill('Noget')
  await page.getByRole('button', { name: 'Næste' }).click()
  await expect(thought(page, second)).toBeFocused()
  await expect(page.getByRole('textbox')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Adfærd 1: .*Skrevet/ })).toBeVisible()
})

test('everybody is told once what is stored, before anything is typed, and finds it again', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  await signIn(soeren.page, server, 'Kirsten Dahl')
  const planned = await planMus(soeren.page, server, employee, 'maria.lund@example.dk')
  const { page } = soeren
  await page.goto(`${server.url}/conversations/${planned.conversationId}/prepare`)
  await expect(page).toHaveURL(/\/information\?to=/)
  await expect(page.getByText(/har nøglen til krypteringen/)).toBeVisible()
  await expect(page.getByText(/Din kommune er dataansvarlig/)).toBeVisible()
  await page.getByRole('button', { name: 'Jeg har læst det' }).click()
  await expect(page).toHaveURL(/\/prepare$/)
  await page.reload()
  await expect(page).toHaveURL(/\/prepare$/)
  await page.goto(`${server.url}/conversations/${planned.conversationId}`)
  await expect(page.locator('[data-piece]')).toHaveCount(52)

  const anybody = await openBrowser(browser)
  await anybody.page.goto(`${server.url}/sign-in`)
  await anybody.page.getByRole('link', { name: 'Om dine oplysninger' }).click()
  await expect(anybody.page.getByRole('heading', { level: 1 })).toHaveText(/hvem kan se det/)
})
