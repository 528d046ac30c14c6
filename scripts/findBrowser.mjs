// Finds a Chromium for the browser tests: SAMSPIL_CHROMIUM, the system's, Playwright's own; else fetches one.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const fetchers = [
  ['npx', ['playwright', 'install', 'chromium']],
  ...(process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
    ? [['sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium']]]
    : []),
]

/** The path of a Chromium; ends the process with one sentence when there is none and none can be fetched. */
export function findBrowser() {
  const found = installed()
  if (found) return found
  for (const [command, args] of fetchers) {
    process.stdout.write('  Fetching a browser for the tests …\n')
    spawnSync(command, args, { stdio: 'ignore' })
    const fetched = installed()
    if (fetched) return fetched
  }
  process.stderr.write(
    '  No browser for the tests: install Chromium, or set SAMSPIL_CHROMIUM to the path of one.\n',
  )
  process.exit(1)
}

/** The system's Chromium without a window, if it has one and no browser is named: the same in two thirds of the time. */
export function findHeadlessShell() {
  const path = '/usr/bin/chromium-headless-shell'
  return process.env.SAMSPIL_CHROMIUM || !existsSync(path) ? undefined : path
}

function installed() {
  const named = process.env.SAMSPIL_CHROMIUM
  if (named) return existsSync(named) ? named : undefined
  return [...systemPaths, chromium.executablePath()].find((path) => existsSync(path))
}
