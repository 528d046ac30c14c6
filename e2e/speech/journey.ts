import { spawnSync } from 'node:child_process'
import { expect, type Page, test } from '@playwright/test'
import { claim, employee, goToBoard, leader, openBrowser, planMus, signIn } from '../people'
import { pieceOf } from '../pieces'
import { startServer } from '../startServer'
import { startDesktop } from './desktop'
import { record, type Step } from './record'

/** What a leader who does not see hears of a conversation, by keyboard alone, while the employee works beside. */
test('a leader hears the table', async ({ browser }) => {
  const server = await startServer()
  const desktop = await startDesktop()
  const { context, speech } = desktop
  const steps: Step[] = []

  /** Does it, waits until it was said, and keeps all that was said. */
  const listen = async (did: string, act: () => Promise<unknown>, sentence: RegExp) => {
    speech.forget()
    await act()
    steps.push({ did, heard: await speech.until(sentence) })
  }
  const press = (key: string, sentence: RegExp, before = '') =>
    listen(`${before}\`${key}\``, () => desktop.press(key), sentence)
  /** Only what is said where it ends: on its way a person lets nothing be read to the end. */
  const tabTo = async (page: Page, name: RegExp, sentence: RegExp, key = 'Tab', before = '') => {
    let stops = 0
    const isThere = () => page.evaluate(focusedName).then((focused) => name.test(focused))
    while (!(await isThere())) {
      speech.forget()
      await desktop.press(key)
      stops += 1
      if (stops > mostStops) throw new Error(`${key} never led to ${name}`)
      await expect.poll(() => speech.heard().length).not.toBe(0)
    }
    const heard = await speech.until(sentence)
    steps.push({ did: `${before}\`${key}\`${stops === 1 ? '' : `, ${stops} times`}`, heard })
  }

  try {
    const [his = await context.newPage()] = context.pages()
    const maria = await openBrowser(browser)
    await signIn(his, server, leader)
    const { conversationId, link } = await planMus(his, server, employee, 'maria.lund@example.dk')
    await goToBoard(his, server, conversationId)
    await claim(maria.page, link)
    speech.forget()
    await his.goto(`${server.url}/conversations/${conversationId}/invitation`)
    // A page that comes is read to its end, which is its footer.
    await speech.until(/Om dine oplysninger/)
    speech.forget()
    await his.getByRole('link', { name: 'Gå til bordet' }).focus()
    await speech.until(/Gå til bordet/)

    await test.step('comes to the table and to its pieces', async () => {
      await listen('`Return` on *Gå til bordet*', () => desktop.press('Return'), /^Bordet er dækket/)
      await expect(his.locator('[data-piece]')).toHaveCount(52)
      await tabTo(his, /^Spring til bordet$/, /Spring til bordet/)
      await press('Return', /Adfærd 1: /)
      await press('Right', /Adfærd 2: /)
      await press('Left', /Adfærd 1: /)
    })

    await test.step('opens a question and writes a note on it', async () => {
      await press('Return', /^Adfærd 1 /)
      await tabTo(his, /^Skriv en note$/, /Skriv en note/)
      await press('Return', /Note på Adfærd 1/)
      await desktop.type('Onsdag er rolig')
      await expect(his.getByLabel('Note på Adfærd 1')).toHaveValue('Onsdag er rolig')
      await press('Escape', /^Adfærd 1: /, '*Onsdag er rolig* typed, then ')
    })

    await test.step('lays a keyword to the question', async () => {
      await tabTo(his, /^Stikord: /, /Stikord: /)
      await listen('`a`, `n`, `s`, `v`', () => desktop.type('ansv'), /Stikord: Ansvar/)
      await press('Return', /^Stikord Ansvar/)
      await tabTo(his, /^Flyt til …$/, /Flyt til/)
      await press('Return', /Ved Adfærd 1/)
      await press('Down', /Ved Adfærd 2/)
      await press('Up', /Ved Adfærd 1/)
      await press('Return', /er flyttet/)
      await press('Escape', /Stikord: Ansvar/)
    })

    await test.step('hears what the employee does', async () => {
      await listen(
        'Maria lays a question into the frame',
        () => move(maria.page, 'question:adfaerd-2', /plads i rammen/),
        /^Maria lagde/,
      )
      await listen(
        'Maria writes a note on a question',
        () => note(maria.page, 'question:adfaerd-1', 'Ja, og fredag'),
        /^Maria skriver/,
      )
      await tabTo(his, /^Adfærd 2: /, /Adfærd 2: /, 'shift+Tab')
      await tabTo(his, /^Adfærd 1: /, /Adfærd 1: /, 'shift+Tab')
    })

    await test.step('makes an agreement, and hears that it is saved', async () => {
      await tabTo(his, /^Ny aftale under Adfærd$/, /Ny aftale/)
      await press('Return', /^Hvad – /)
      await desktop.type('Onsdag er fri')
      await expect(his.getByLabel('Hvad – Adfærd, aftale 1')).toHaveValue('Onsdag er fri')
      await tabTo(his, /^Se hele planen/, /Se hele planen/, 'Tab', '*Onsdag er fri* typed, then ')
      await press('1', /niveau 1/)
      await press('Down', /Gemt/)
    })

    await test.step('reads the whole plan', async () => {
      await tabTo(his, /^Se hele planen/, /Se hele planen/)
      await press('Return', /^Udviklingsplan/)
      await tabTo(his, /^Hvad – /, /^Hvad – /)
      await press('Escape', /Udviklingsplan/)
    })
    const orca = spawnSync('orca', ['--version'], { encoding: 'utf8' }).stdout.trim()
    record(`Orca ${orca} and Chromium ${desktop.browserVersion}`, steps)
  } finally {
    await desktop.stop()
    await server.stop()
  }
})

const mostStops = 60

/** Runs in the page. */
function focusedName(): string {
  const element = document.activeElement
  if (!element || element === document.body) return ''
  return element.getAttribute('aria-label') ?? element.textContent ?? ''
}

/** By her own menus, so that nothing of it depends on where things lie. */
async function move(page: Page, piece: string, target: RegExp): Promise<void> {
  await pieceOf(page, piece).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Flyt til …' }).press('Enter')
  await page.getByRole('menuitem', { name: target }).first().press('Enter')
  await page.keyboard.press('Escape')
}

async function note(page: Page, piece: string, words: string): Promise<void> {
  await pieceOf(page, piece).press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Skriv en note' }).press('Enter')
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
}
