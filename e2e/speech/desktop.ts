import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { type BrowserContext, chromium } from '@playwright/test'
import { followSpeech, type Speech } from './followSpeech'

export interface Desktop {
  /** A browser with a window that is seen and heard, unlike the tests' own. */
  readonly context: BrowserContext
  readonly browserVersion: string
  readonly speech: Speech
  /** A key of a real keyboard, by its X name (`Tab`, `shift+Tab`, `Return`): Orca hears it before the page does. */
  press(key: string): Promise<void>
  /** Without letters that an English keyboard lacks. */
  type(words: string): Promise<void>
  stop(): Promise<void>
}

const writeDown = 'e2e/speech/writeDown.py'

/** A screen that nobody sees, with a window manager, a Chromium and Orca, which speaks Danish into a file. */
export async function startDesktop(): Promise<Desktop> {
  const home = mkdtempSync(join(tmpdir(), 'samspil-speech-'))
  const started: ChildProcess[] = []
  let env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    PATH: process.env.PATH,
    HOME: home,
    XDG_RUNTIME_DIR: home,
    LANG: 'da_DK.UTF-8',
    LANGUAGE: 'da',
    TZ: 'Europe/Copenhagen',
    // Settings are kept nowhere: what another recording chose shall not be heard in this one.
    GSETTINGS_BACKEND: 'memory',
    // No voice: with one but no sound device Orca would wait for its first sentence to end.
    SPEECHD_CMD: '/bin/false',
  }
  const start = (program: string, args: readonly string[]): ChildProcess => {
    const child = spawn(program, args, { env, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    started.push(child)
    return child
  }
  // Also when the recording is broken off.
  const abandon = () => {
    for (const child of started) child.kill('SIGKILL')
  }
  process.once('exit', abandon)
  const stop = async () => {
    process.off('exit', abandon)
    for (const child of started.reverse()) await end(child)
    rmSync(home, { recursive: true, force: true })
  }
  try {
    const screen = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'])
    env = { ...env, DISPLAY: `:${await firstLine(screen)}` }
    const bus = start('dbus-daemon', ['--session', '--nofork', '--print-address=3'])
    env = { ...env, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus) }
    start('openbox', [])
    const ofOrca = join(home, '.local/share/orca')
    mkdirSync(ofOrca, { recursive: true })
    copyFileSync(writeDown, join(ofOrca, 'orca-customizations.py'))
    // The names of the keys are known to whoever presses them.
    start('orca', ['--disable=key-echo'])
    const speech = followSpeech(join(home, 'said'))
    await speech.until(/Skærmlæser slået til/)
    const context = await chromium.launchPersistentContext(join(home, 'browser'), {
      headless: false,
      executablePath: process.env.SAMSPIL_CHROMIUM,
      env,
      viewport: null,
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
      // Its bar over the page would be read out.
      ignoreDefaultArgs: ['--enable-automation'],
      args: [
        '--no-sandbox',
        // No bar that tells of the missing sandbox.
        '--test-type',
        '--disable-gpu',
        '--force-renderer-accessibility',
        '--lang=da',
        '--no-first-run',
        '--window-position=0,0',
        '--window-size=1600,1000',
      ],
    })
    const xdotool = async (...args: readonly string[]) => {
      const run = spawn('xdotool', args, { env, stdio: ['ignore', 'ignore', 'pipe'] })
      const [[code], complaint] = await Promise.all([once(run, 'exit'), text(run.stderr)])
      if (code !== 0) throw new Error(`xdotool ${args.join(' ')}: ${complaint}`)
    }
    return {
      context,
      browserVersion: context.browser()?.version() ?? '',
      speech,
      press: (key) => xdotool('key', key),
      type: (words) => xdotool('type', '--delay', '60', words),
      stop: async () => {
        await context.close().finally(stop)
      },
    }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Of what it tells on its fourth stream, as `-displayfd 3` asks it to. */
function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = ''
    child.stdio[3]?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      if (told.includes('\n')) resolve(told.trim())
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${child.spawnfile} ended with ${code}`)))
  })
}

/** So long it may take its leave; Orca says goodbye first. */
const leaveMs = 5_000

async function end(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), leaveMs)
  await exited
  clearTimeout(timer)
}
