import { test as base } from '@playwright/test'
import { type RunningServer, startServer } from './startServer'

/**
 * What every browser test is begun with; `server` is one that a worker's tests share. It is for those that have a
 * conversation of their own each and end none. Whoever stops the server, or looks at all that a person has, starts
 * another; it costs five seconds. Browsers that a test opened are closed after it.
 */
export const test = base.extend<{ readonly tidied: undefined }, { readonly server: RunningServer }>({
  // Tables that stay open cost the tests after them; with dozens of them, pages were seen that no longer drew.
  tidied: [
    async ({ browser }, use) => {
      const before = new Set(browser.contexts())
      await use(undefined)
      for (const context of browser.contexts()) if (!before.has(context)) await context.close()
    },
    { auto: true },
  ],
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],
})
