import { defineConfig } from '@playwright/test'
import config from '../../playwright.config'
import { whatIsMissing } from './missing'

const missing = whatIsMissing()
if (missing) {
  process.stderr.write(`  ${missing}\n`)
  process.exit(1)
}

/** `npm run speech`: records anew what Orca says; no test, and not run by any. */
export default defineConfig({
  ...config,
  testDir: '.',
  testMatch: 'journey.ts',
  outputDir: '../../test-results',
  workers: 1,
  timeout: 900_000,
})
