import { expect, type Page } from '@playwright/test'
import WebSocket from 'ws'
import {
  boardIsLaid,
  claim,
  employee,
  leader,
  leadersLeader,
  openBrowser,
  otherEmployee,
  type Planned,
  pin,
  planMus,
  readInformation,
  signIn,
} from './people'
import { type RunningServer, startServer } from './startServer'
import { test } from './test'

let server: RunningServer
let planned: Planned

test.beforeAll(async ({ browser }) => {
  server = await startServer()
  const { page, context } = await openBrowser(browser)
  await signIn(page, server, leader)
  planned = await planMus(page, server, employee, 'maria.lund@example.dk')
  await context.close()
})
test.afterAll(() => server.stop())

const phoneAgent =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

interface Heard {
  readonly opened: boolean
  readonly status: number | undefined
  readonly frames: number
  readonly code: number | undefined
}

/** Knocks at the board's socket and records all that comes back until it is closed or refused. */
function knock(headers: Record<string, string>, id = planned.conversationId): Promise<Heard> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://localhost:${server.port}/sync/${id}`, { headers })
    let opened = false
    let status: number | undefined
    let frames = 0
    socket.on('open', () => {
      opened = true
      // An honest client's first words: sync step 1 with an empty state vector.
      socket.send(Uint8Array.from([0, 0, 1, 0]))
    })
    socket.on('message', () => {
      frames += 1
      if (frames > 1) socket.close()
    })
    socket.on('unexpected-response', (_request, response) => {
      status = response.statusCode
      resolve({ opened, status, frames, code: undefined })
    })
    socket.on('error', () => {})
    socket.on('close', (code) => resolve({ opened, status, frames, code }))
  })
}

async function cookieOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies(server.url)
  return cookies.map((cookie) => `${cookie.name}=${cookie.value}`).join('; ')
}

async function seesNothing(page: Page): Promise<void> {
  const response = await page.goto(`${server.url}/conversations/${planned.conversationId}`)
  expect(response?.status()).toBe(404)
  await expect(page.locator('[data-piece]')).toHaveCount(0)
  const html = await page.content()
  expect(html).not.toContain('Maria')
  expect(html).not.toContain('Hvordan trives')
}

for (const name of [leadersLeader, otherEmployee]) {
  test(`${name}, who has no seat, gets nothing from page or socket`, async ({ browser }) => {
    const { page } = await openBrowser(browser)
    await signIn(page, server, name)
    await seesNothing(page)
    const heard = await knock({ cookie: await cookieOf(page), origin: server.url })
    expect(heard).toMatchObject({ frames: 0, code: 4403 })
    await page.goto(server.url)
    await expect(page.getByText('Maria Lund')).toHaveCount(0)
  })
}

test('without a session there is only the way to sign in', async ({ page }) => {
  await page.goto(`${server.url}/conversations/${planned.conversationId}`)
  await expect(page).toHaveURL(/sign-in/)
  await expect(page.locator('[data-piece]')).toHaveCount(0)
  expect(await knock({ origin: server.url })).toMatchObject({ frames: 0, code: 4401 })
  expect(await knock({ origin: server.url, cookie: 'samspil.session=made-up' })).toMatchObject({
    frames: 0,
    code: 4401,
  })
})

test('a link without its PIN opens nothing, once somebody has claimed it', async ({ browser }) => {
  const maria = await openBrowser(browser)
  await claim(maria.page, planned.link)
  const stranger = await openBrowser(browser)
  await stranger.page.goto(planned.link)
  await expect(stranger.page.locator('[data-piece]')).toHaveCount(0)
  expect(await stranger.context.cookies()).not.toContainEqual(
    expect.objectContaining({ name: 'samspil.session' }),
  )
  await stranger.page.getByLabel('Din pinkode').fill('9713')
  await stranger.page.getByRole('button', { name: 'Kom med' }).click()
  await expect(stranger.page.getByText(/passer ikke/)).toBeVisible()
  await expect(stranger.page.locator('[data-piece]')).toHaveCount(0)
  expect(await knock({ origin: server.url, cookie: await cookieOf(stranger.page) })).toMatchObject({
    frames: 0,
    code: 4401,
  })

  await test.step('and what the link gave reaches that conversation alone', async () => {
    await maria.page.goto(`${server.url}/conversations/new`)
    await expect(maria.page.getByLabel('Mail')).toHaveCount(0)
    const cookies = await maria.context.cookies()
    expect(cookies.find((cookie) => cookie.name === 'samspil.session')).toMatchObject({
      httpOnly: true,
      sameSite: 'Lax',
    })
  })
})

test('with its PIN the link opens on a second device too, and each shows where it is open', async ({
  browser,
}) => {
  const soeren = await openBrowser(browser)
  await signIn(soeren.page, server, leader)
  const { conversationId, link } = await planMus(soeren.page, server, 'Birgit Holm', 'birgit.holm@example.dk')
  const table = `${server.url}/conversations/${conversationId}`
  const computer = await openBrowser(browser)
  await claim(computer.page, link)

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, userAgent: phoneAgent })
  const page = await phone.newPage()
  await page.goto(link)
  await page.getByLabel('Din pinkode').fill(pin)
  await page.getByRole('button', { name: 'Kom med' }).click()
  await page.waitForURL(table)
  await boardIsLaid(page)

  for (const [here, own] of [
    [page, 'Åbnet på en telefon'],
    [computer.page, 'Åbnet på en computer'],
  ] as const) {
    await here.goto(`${table}/devices`)
    const listed = here.getByRole('main').getByRole('listitem')
    await expect(listed).toHaveCount(2)
    await expect(listed.filter({ hasText: 'Åbnet på en telefon' })).toHaveCount(1)
    await expect(listed.filter({ hasText: 'Åbnet på en computer' })).toHaveCount(1)
    await expect(listed.filter({ hasText: 'Denne her' })).toContainText(own)
  }
})

test('a wrong or absent Origin is refused before anything is said', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leader)
  const cookie = await cookieOf(page)
  expect(await knock({ cookie })).toMatchObject({ opened: false, status: 403, frames: 0 })
  expect(await knock({ cookie, origin: 'https://example.com' })).toMatchObject({
    opened: false,
    status: 403,
    frames: 0,
  })
  expect(await knock({ cookie, origin: 'null' })).toMatchObject({ opened: false, status: 403, frames: 0 })
  expect((await knock({ cookie, origin: server.url })).frames).toBeGreaterThan(0)
})

test('another site saves nothing into anybody’s preparation', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leader)
  const own = `${server.url}/conversations/${planned.conversationId}/prepare/own`
  const data = { kind: 'picks', picks: ['mod'], was: [], isToldOpen: false }
  const foreign: Record<string, string>[] = [{ origin: 'https://example.com' }, { origin: 'null' }, {}]
  for (const headers of foreign) {
    const answer = await page.request.post(own, { data, headers })
    expect(await answer.json()).toEqual({ failure: 'NotAllowed' })
  }
  expect(await (await page.request.get(own)).json()).toMatchObject({ picks: [] })
  expect(await (await page.request.post(own, { data, headers: { origin: server.url } })).json()).toEqual({})
  expect(await (await page.request.get(own)).json()).toMatchObject({ picks: ['mod'] })
})

test('a conversation that does not exist and one that is not yours look alike', async ({ browser }) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, otherEmployee)
  const cookie = await cookieOf(page)
  const missing = await knock({ cookie, origin: server.url }, 'a'.repeat(26))
  const foreign = await knock({ cookie, origin: server.url })
  expect(missing).toEqual(foreign)
})

test('an action asked for by another site, or by somebody without the right, does nothing', async ({
  browser,
}) => {
  const leaderBrowser = await openBrowser(browser)
  await signIn(leaderBrowser.page, server, leader)
  const page = leaderBrowser.page
  // The real request of the real form, taken on its way and sent again by others.
  await page.goto(`${server.url}/conversations/${planned.conversationId}/invitation`)
  const asked = page.waitForRequest((request) => request.method() === 'POST')
  await page.getByRole('button', { name: 'Lav et nyt link' }).click()
  const request = await asked
  const body = request.postDataBuffer()
  const headers = { ...(await request.allHeaders()) }
  await expect(page.getByLabel('Personligt link')).toBeVisible()
  const fresh = await page.getByLabel('Personligt link').inputValue()
  for (const key of Object.keys(headers))
    if (key.startsWith(':') || ['content-length', 'cookie', 'host'].includes(key)) delete headers[key]

  const send = (overrides: Record<string, string>) =>
    fetch(request.url(), {
      method: 'POST',
      headers: { ...headers, ...overrides },
      body: body ? new Uint8Array(body) : null,
      redirect: 'manual',
    })
  const stranger = await openBrowser(browser)
  await signIn(stranger.page, server, otherEmployee)
  const leaderCookie = await cookieOf(page)
  for (const overrides of [
    { cookie: await cookieOf(stranger.page), origin: server.url },
    { cookie: '', origin: server.url },
    { cookie: leaderCookie, origin: 'https://example.com' },
  ]) {
    const answer = await (await send(overrides)).text()
    expect(answer).not.toContain('/join/')
  }
  // The leader's newest link still works: none of those requests made another.
  const anyone = await openBrowser(browser)
  await anyone.page.goto(`${server.url}${new URL(fresh).pathname}`)
  await expect(anyone.page.getByLabel('Vælg en pinkode')).toBeVisible()
})

test('a hostile frame from a participant closes that socket and leaves the board as it was', async ({
  browser,
}) => {
  const { page } = await openBrowser(browser)
  await signIn(page, server, leader)
  const cookie = await cookieOf(page)
  for (const hostile of ['0001070200000001', '00010102ffffffffffffff0f050101', 'ff', '00']) {
    const bytes = Buffer.from(hostile, 'hex')
    const socket = new WebSocket(`ws://localhost:${server.port}/sync/${planned.conversationId}`, {
      headers: { cookie, origin: server.url },
    })
    // A sync update: type 0, sub-type 2, length, bytes.
    socket.on('open', () => socket.send(Buffer.concat([Buffer.from([0, 2, bytes.length]), bytes])))
    const code = await new Promise((resolve) => socket.on('close', resolve))
    expect(code, hostile).toBe(4400)
  }
  await page.goto(`${server.url}/conversations/${planned.conversationId}`)
  await readInformation(page)
  await expect(page.locator('[data-piece]')).toHaveCount(52)
})
