import { chromium, expect } from '@playwright/test'
import { boardIsLaid, claim, employee, leader, planMus, signIn } from './people'
import { drop, expectMoved, lift, placeOf } from './pieces'
import { startServer } from './startServer'
import { test } from './test'

test('everything works over plain http under another name than localhost', async ({ launchOptions }) => {
  const server = await startServer()
  // A name that browsers do not hold for this machine: no secure context, as on a local network.
  const browser = await chromium.launch({
    ...launchOptions,
    args: [...(launchOptions.args ?? []), '--host-resolver-rules=MAP samspil.lan 127.0.0.1'],
  })
  const lan = { ...server, url: `http://samspil.lan:${server.port}` }
  try {
    const soeren = await browser.newPage()
    await signIn(soeren, lan, leader)
    expect(await soeren.evaluate(() => window.isSecureContext)).toBe(false)
    const { link } = await planMus(soeren, lan, employee, 'maria.lund@example.dk')
    await soeren.getByRole('button', { name: 'Kopiér' }).click()
    await expect(soeren.getByText('Kopieret')).toBeVisible()
    await soeren.getByRole('link', { name: 'Gå til bordet' }).click()
    await boardIsLaid(soeren)
    const maria = await (await browser.newContext()).newPage()
    await claim(maria, link)
    const before = await placeOf(soeren, 'keyword:mod')
    await lift(maria, 'keyword:mod', { x: 30, y: 40 })
    await expectMoved(soeren, 'keyword:mod', before)
    await drop(maria)
  } finally {
    await browser.close()
    await server.stop()
  }
})
