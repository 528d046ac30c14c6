import { spawnSync } from 'node:child_process'

/** By the Debian package it comes in. */
const needed = {
  Xvfb: 'xvfb',
  'dbus-daemon': 'dbus',
  openbox: 'openbox',
  orca: 'orca',
  xdotool: 'xdotool',
} as const

/** What has to be installed first, in one sentence; undefined when all is there. */
export function whatIsMissing(): string | undefined {
  const missing = Object.entries(needed).filter(([program]) => spawnSync('which', [program]).status !== 0)
  if (missing.length > 0) {
    const programs = missing.map(([program]) => program).join(', ')
    const packages = missing.map(([, name]) => name).join(' ')
    return `To record what a screen reader says, install ${programs} (on Debian: apt-get install at-spi2-core ${packages}).`
  }
  const locales = spawnSync('locale', ['-a'], { encoding: 'utf8' }).stdout ?? ''
  return /^da_DK\.utf-?8$/im.test(locales)
    ? undefined
    : 'Orca is to speak Danish: install the locale da_DK.UTF-8 (on Debian: apt-get install locales, then localedef -i da_DK -f UTF-8 da_DK.UTF-8).'
}
