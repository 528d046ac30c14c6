import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { figuresOf, type Pairs } from './board/figures'
import type { Recorded } from './board/recorder'
import { startCrowd } from './board/startCrowd'
import { startTable } from './board/startTable'
import { canvas, ours } from './board/tables'
import { openWindow, type Speed, takeTurn } from './board/turn'
import { createEnding } from './ending'
import { settings } from './settings'
import { canPin } from './startServer'
import { withFigures } from './table'

/** The table in a browser beside the same scene on tldraw: `npm run bench -- board`. */
const speeds: readonly Speed[] = [
  { name: 'full speed', slowdown: 1 },
  { name: 'processor slowed 4×', slowdown: 4 },
]
const readme = new URL('README.md', import.meta.url)
const tell = (line: string) => process.stdout.write(`${line}\n`)
/** The server and the others' clients share a core; the browser has both, as on anyone's machine. */
const pinned = canPin ? ['taskset', '-c', '0'] : []
const loadBefore = loadavg()[0] ?? Number.NaN

const ending = createEnding()

await ending.around(async () => {
  const { boardPairs, boardSeconds, boardWarmUpSeconds } = settings
  const running = await startTable(ending.signal, pinned)
  ending.atEnd(() => running.stop())
  const crowd = startCrowd(pinned)
  ending.atEnd(async () => crowd.stop())
  const tables = [ours(running, crowd), canvas(running, crowd)] as const

  let version = ''
  const results = speeds.map((speed) => ({ speed, of: tables.map((): Recorded[] => []) }))
  for (let pair = 0; pair < boardPairs; pair++)
    // Every other pair in the other order, so that a drift of the machine falls on both.
    for (const { speed, of } of results)
      for (const index of pair % 2 === 0 ? [0, 1] : [1, 0]) {
        const table = tables[index]
        if (!table) continue
        const browser = await openWindow()
        const close = ending.atEnd(() => browser.close())
        version = browser.version()
        const recorded = await takeTurn(browser, table, speed, {
          warmUpSeconds: boardWarmUpSeconds,
          seconds: boardSeconds,
        })
        await close()
        await crowd.order({ do: 'rest' })
        of[index]?.push(recorded)
        tell(
          `pair ${pair + 1} of ${boardPairs}, ${speed.name}, ${table.name}: ${JSON.stringify(recorded, rounded)}`,
        )
      }

  const pairs = results.map(
    ({ speed, of: [mine = [], other = []] }): Pairs => ({ speed, ours: mine, canvas: other }),
  )
  const figures = `${about(version)}\n\n${figuresOf(pairs)}`
  tell(`\n${figures}`)
  // A short look would look like the whole.
  if (boardPairs >= 3 && boardSeconds >= 10)
    writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), 'board', figures))
})

function about(version: string): string {
  const [core] = cpus()
  const { version: canvasVersion } = JSON.parse(
    readFileSync(new URL('board/node_modules/tldraw/package.json', import.meta.url), 'utf8'),
  )
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).stdout?.trim()
  return [
    `${new Date().toISOString().slice(0, 10)}${commit ? `, at ${commit}` : ''}; ${cpus().length} × ${core?.model.trim() ?? 'unknown'}${canPin ? '' : ', nothing pinned'}, load average before ${loadBefore.toFixed(1)}`,
    `Chromium ${version}, tldraw ${canvasVersion}`,
    `${settings.boardPairs} pairs of ${settings.boardSeconds} s after ${settings.boardWarmUpSeconds} s of warming up; medians, in brackets least–most.`,
  ].join('; ')
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value
}
