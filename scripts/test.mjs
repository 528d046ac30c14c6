// `npm test`: everything; unit, contract and wire first, then the browser tests against the built server.
import { build } from './build.mjs'
import { findBrowser, findHeadlessShell } from './findBrowser.mjs'
import { run } from './run.mjs'

const browser = findBrowser()
build()
run('@biomejs/biome', 'biome', ['check', '.'])
run('typescript', 'tsc', ['--noEmit'])
run('vitest', 'vitest', ['run'])
run('@playwright/test', 'playwright', ['test'], {
  env: { SAMSPIL_HEADLESS_SHELL: findHeadlessShell(), SAMSPIL_CHROMIUM: browser },
})
