import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from '@playwright/test'
import { dragAbout } from './hand'
import { type Recorded, record } from './recorder'
import type { Table } from './tables'

export interface Speed {
  readonly name: string
  /** How many times slower than the machine the page's processor is. */
  readonly slowdown: number
}

const restMs = 500
/** In window pixels or board units: so far from where it lay the piece must be seen on the way. */
const leastMoved = 15

/** A fresh browser for each turn, so that none finds the other's memory or compiled code. */
export async function openWindow(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.SAMSPIL_CHROMIUM,
    // The bench closes it itself.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-sync',
    ],
  })
}

/** Opens the table, drags for some seconds to warm up, then for `seconds` that are recorded, lift and drop included. */
export async function takeTurn(
  browser: Browser,
  table: Table,
  { slowdown }: Speed,
  { warmUpSeconds, seconds }: { readonly warmUpSeconds: number; readonly seconds: number },
): Promise<Recorded> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await table.open(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const drag = async (lasting: number) => {
    const lay = await table.place(page)
    await dragAbout(session, await table.grip(page), lasting, async () => {
      const { x, y } = await table.place(page)
      if (Math.hypot(x - lay.x, y - lay.y) < leastMoved) throw new Error(`${table.name}: the piece stays put`)
    })
    await pause(restMs)
  }
  await drag(warmUpSeconds)
  const stop = await record(page, session)
  await drag(seconds)
  const recorded = await stop()
  await context.close()
  return recorded
}
