import { expect } from '@playwright/test'
import { goToBoard, leader, leaderAndEmployee, openBrowser, signIn } from './people'
import { weighScripts } from './scriptWeight'
import type { RunningServer } from './startServer'
import { test } from './test'

/** Bytes over the wire; `npm run bench -- weight --each` says which script has how many. */
const mostBytes = 220_000

let server: RunningServer
test.beforeAll(({ server: shared }) => {
  server = shared
})

test('the table sends at most 220 kB of scripts before it can be used', async ({ browser }) => {
  const { soeren, conversationId } = await leaderAndEmployee(browser, server)
  await goToBoard(soeren.page, server, conversationId)

  const other = await openBrowser(browser)
  await signIn(other.page, server, leader)
  const scripts = await weighScripts(
    await other.context.newPage(),
    `${server.url}/conversations/${conversationId}`,
  )
  const sent = scripts.reduce((all, script) => all + script.sent, 0)
  expect(sent).toBeGreaterThan(0)
  expect(sent).toBeLessThanOrEqual(mostBytes)
})
