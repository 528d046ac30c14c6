import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'e2e',
  globalSetup: fileURLToPath(new URL('e2e/firstStart.ts', import.meta.url)),
  outputDir: 'test-results',
  // Each test starts servers and browsers of its own; more at once than cores only makes all of them slow.
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  // Only to end what hangs: shared machines are sometimes many times slower.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: process.env.CI ? [['list'], ['./e2e/countReporter.ts']] : [['list']],
  use: {
    viewport: { width: 1440, height: 900 },
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
    // A browser with a window has it of its own accord, one without does not.
    permissions: ['clipboard-write'],
    // A trace takes a picture of every step, which takes as long as the test itself: `npm run e2e -- --trace on`.
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.SAMSPIL_HEADLESS_SHELL ?? process.env.SAMSPIL_CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
