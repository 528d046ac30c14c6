// `npm run e2e`: the browser tests, against the built server; arguments go to Playwright.
import { build } from './build.mjs'
import { findBrowser, findHeadlessShell } from './findBrowser.mjs'
import { run } from './run.mjs'

const browser = findBrowser()
build()
run('@playwright/test', 'playwright', ['test', ...process.argv.slice(2)], {
  env: { SAMSPIL_HEADLESS_SHELL: findHeadlessShell(), SAMSPIL_CHROMIUM: browser },
})
