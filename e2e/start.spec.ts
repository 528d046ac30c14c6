import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect } from '@playwright/test'
import { leader, openBrowser, signIn } from './people'
import { startServer } from './startServer'
import { test } from './test'

/** Runs a script of the product until it ends or says a line that matches. */
async function say(
  args: string[],
  env: Record<string, string>,
  until: RegExp,
): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const ended = once(child, 'exit')
  const matched = new Promise<void>((resolve) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (until.test(said)) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
  })
  await Promise.race([ended, matched])
  if (child.exitCode === null) child.kill('SIGTERM')
  const [code] = await ended
  return { said, code }
}

test('a start with nothing changed does not build again', async () => {
  const server = await startServer()
  await server.stop()
  const { said } = await say(
    ['scripts/start.mjs'],
    { PORT: '0', DATA_DIR: server.dataFolder },
    /Samspil: http/,
  )
  expect(said).toContain('Samspil: http')
  expect(said).not.toContain('Building')
})

test('a second process on the same data is refused by a clear message, and the first goes on', async ({
  browser,
}) => {
  const server = await startServer()
  try {
    const second = await say(['dist/main.mjs'], { PORT: '0', DATA_DIR: server.dataFolder }, /Samspil: http/)
    expect(second.code).not.toBe(0)
    expect(second.said).toContain(server.dataFolder)
    expect(second.said).not.toMatch(/\n\s+at /)
    const { page } = await openBrowser(browser)
    await signIn(page, server, leader)
  } finally {
    await server.stop()
  }
})

test('a setting that is not usable is named, its value is not', async () => {
  const { said, code } = await say(['dist/main.mjs'], { PORT: 'secret-looking' }, /Samspil: http/)
  expect(code).not.toBe(0)
  expect(said).toContain('PORT')
  expect(said).not.toContain('secret-looking')
})
