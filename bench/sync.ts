import { readFileSync, writeFileSync } from 'node:fs'
import { aboutTheRun } from './machine'
import { capacityRows } from './rows/capacityRows'
import { joinRows } from './rows/joinRows'
import { memoryRows } from './rows/memoryRows'
import type { Row, Turns } from './rows/row'
import { stormRows } from './rows/stormRows'
import { trafficRows } from './rows/trafficRows'
import { serverKinds } from './servers'
import { settings } from './settings'
import { createStage } from './stage'
import { canPin } from './startServer'
import { tableOf, withFigures } from './table'

/** The sync server beside others: `npm run bench -- sync`. What may be set stands in `settings.ts`. */
const workloads: Record<string, (turns: Turns) => Promise<Row[]>> = {
  traffic: trafficRows,
  capacity: capacityRows,
  memory: memoryRows,
  join: joinRows,
  storm: stormRows,
}

const tell = (line: string) => process.stdout.write(`${line}\n`)
let isEnding = false
const readme = new URL('README.md', import.meta.url)

async function main(): Promise<void> {
  if (!canPin) tell('`taskset` is missing: the server and the load are not pinned, and disturb each other')
  const kinds = serverKinds.filter(({ key }) => settings.servers?.includes(key) ?? true)
  const names = Object.keys(workloads).filter((name) => settings.workloads?.includes(name) ?? true)
  const stage = createStage()
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (isEnding) return
      isEnding = true
      void stage.clear().finally(() => process.exit(1))
    })
  try {
    const rows: Row[] = []
    for (const name of names) {
      rows.push(...((await workloads[name]?.({ stage, kinds, tell })) ?? []))
      await Promise.all(kinds.map(stage.empty))
    }
    const figures = `${await aboutTheRun()}\n\n${tableOf(rows, kinds)}`
    tell(`\n${figures}`)
    // A part of it would look like the whole.
    if (!settings.servers && !settings.workloads)
      writeFileSync(readme, withFigures(readFileSync(readme, 'utf8'), 'sync', figures))
  } finally {
    if (!isEnding) await stage.clear()
  }
}

main().catch((error: unknown) => {
  // What runs when the servers are taken away fails, and the clearing up goes on.
  if (isEnding) return
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`)
  process.exit(1)
})
