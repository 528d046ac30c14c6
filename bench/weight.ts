import { readFileSync, writeFileSync } from 'node:fs'
import { type ScriptWeight, weighScripts } from '../e2e/scriptWeight'
import { sessionCookieName } from '../lib/auth/cookies'
import { startTable } from './board/startTable'
import { openWindow } from './board/turn'
import { createEnding } from './ending'
import { withFigures } from './table'

/**
 * What the table's page loads of JavaScript before it can be used: `npm run bench -- weight`; with `--each` every
 * script by itself.
 */
const readme = new URL('README.md', import.meta.url)
const tell = (line: string) => process.stdout.write(`${line}\n`)
const kb = (bytes: number) => (bytes / 1000).toFixed(1)

const ending = createEnding()

await ending.around(async () => {
  const running = await startTable(ending.signal)
  ending.atEnd(() => running.stop())
  const browser = await openWindow()
  ending.atEnd(() => browser.close())
  const { server, table } = running
  const context = await browser.newContext({ locale: 'da-DK' })
  await context.addCookies([{ name: sessionCookieName(false), value: table.mine, url: server.url }])
  const scripts = await weighScripts(
    await context.newPage(),
    `${server.url}/conversations/${table.conversationId}`,
  )
  const sum = (part: 'sent' | 'plain' | 'gzip' | 'brotli') =>
    kb(scripts.reduce((all, one) => all + one[part], 0))
  if (process.argv.includes('--each')) tell(eachOf(scripts))
  const encodings = [...new Set(scripts.map(({ encoding }) => encoding || 'nothing'))].join(', ')
  const figures =
    `${new Date().toISOString().slice(0, 10)}: ${scripts.length} scripts, **${sum('sent')} kB** as the server sends them ` +
    `(${encodings}); ${sum('plain')} kB plain, ${sum('gzip')} kB in gzip's best, ${sum('brotli')} kB in brotli's.`
  tell(figures)
  writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), 'weight', figures))
})

function eachOf(scripts: readonly ScriptWeight[]): string {
  const lines = [...scripts]
    .sort((one, other) => other.sent - one.sent)
    .map(
      ({ path, sent, plain, brotli }) =>
        `${kb(sent).padStart(8)}${kb(plain).padStart(9)}${kb(brotli).padStart(9)}  ${path}`,
    )
  return ['    sent    plain   brotli', ...lines].join('\n')
}
