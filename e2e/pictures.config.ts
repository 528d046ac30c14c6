import { defineConfig } from '@playwright/test'
import config from '../playwright.config'

/** `npm run pictures`: takes the README's screenshots anew; no test, and not run by any. */
export default defineConfig({
  ...config,
  testDir: '.',
  testMatch: 'readmePictures.ts',
  outputDir: '../test-results',
})
