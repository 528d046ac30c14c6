import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { dragAbout, mouseOf, type Point } from './hand'
import { type Recorded, record } from './recorder'
import { isMoved, type Table } from './tables'

export interface Speed {
  readonly name: string
  /** How many times slower than the machine the page's processor is. */
  readonly slowdown: number
}

const restMs = 500
const mostTries = 10
/** How far, in pixels each way, and for how long it is drawn to see whether it follows. */
const nudge = 24
const nudgeMs = 150

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
  const mouse = mouseOf(session)
  const drag = async (lasting: number, whenFar: (lay: Point) => Promise<void>) => {
    const lay = await table.place(page)
    const at = await takeHold(mouse, table, page)
    await dragAbout(mouse, at, lasting, () => whenFar(lay))
    await mouse.release(at)
    await pause(restMs)
  }
  // Not looked at: on a slow page a look takes as long as all of the way.
  await drag(warmUpSeconds, async () => {})
  const stop = await record(page, session)
  await drag(seconds, async (lay) => {
    // A page that is behind passes where it lay at another time than the hand.
    for (let tries = 0; tries < mostTries; tries++) {
      if (isMoved(lay, await table.place(page))) return
      await pause(nudgeMs)
    }
    throw new Error(`${table.name}: the piece stays put`)
  })
  const recorded = await stop()
  await context.close()
  return recorded
}

/** Takes hold of the piece and sees that it follows: another may have carried theirs over it just then. */
async function takeHold(mouse: ReturnType<typeof mouseOf>, table: Table, page: Page): Promise<Point> {
  for (let tries = 0; tries < mostTries; tries++) {
    const lay = await table.place(page)
    const at = await table.grip(page)
    await mouse.point(at)
    await mouse.press(at)
    for (const share of [0.3, 0.6, 1]) await mouse.drag({ x: at.x + nudge * share, y: at.y + nudge * share })
    // A slow page shows it late; let go of too early, it would be taken for held while it only falls back.
    for (let looks = 0; looks < mostTries; looks++) {
      await pause(nudgeMs)
      if (await table.follows(page, lay)) return at
    }
    await mouse.release(at)
    await pause(restMs)
  }
  throw new Error(`${table.name}: the piece cannot be taken hold of`)
}
