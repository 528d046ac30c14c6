import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { goToBoard, leaderAndEmployee } from './people'
import type { RunningServer } from './startServer'

const wide = { width: 1440, height: 900 }

export const notesOf = (page: Page, name: string | RegExp) =>
  page.locator('[data-table]').getByRole('article', { name })

/** What a note on the table says where nobody writes in it. */
export const wordsOf = (note: Locator) => note.locator('[data-note-words]')

/** Both at one table in wide windows. */
export async function sitDown(browser: Browser, server: RunningServer) {
  const { soeren, maria, conversationId } = await leaderAndEmployee(browser, server)
  for (const { page } of [soeren, maria]) await page.setViewportSize(wide)
  await goToBoard(soeren.page, server, conversationId)
  await goToBoard(maria.page, server, conversationId)
  return { soeren: soeren.page, maria: maria.page, conversationId }
}

/** Puts an empty note on the bare table, and is in its field. */
export async function putNote(page: Page, words: string): Promise<void> {
  const tray = await page.locator('[data-plane]').boundingBox()
  if (!tray) throw new Error('no table')
  // Between the last keywords and the table's lower edge nothing lies.
  await page.mouse.dblclick(tray.x + tray.width * 0.2, tray.y + tray.height - 12)
  await expect(page.locator('[data-table] textarea:focus')).toBeVisible()
  await page.keyboard.type(words)
}
