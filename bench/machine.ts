import { readFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { postgresVersion } from './ownDatabase'
import { settings } from './settings'
import { canPin } from './startServer'

const versionIn = (path: string) => {
  const { name, version } = JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'))
  return `${name} ${version}`
}

/** What else the machine had to do when this began; with more than a little, only ratios of processor time mean anything. */
const loadBefore = loadavg()[0] ?? Number.NaN

/** When, where and with what the figures were made. */
export async function aboutTheRun(): Promise<string> {
  const [core] = cpus()
  const packages = ['@y/websocket-server', '@hocuspocus/server', 'yjs', 'ws'].map((name) =>
    versionIn(`peers/node_modules/${name}/package.json`),
  )
  const pinned = canPin ? 'server on one core, load on another' : 'not pinned: `taskset` is missing'
  return [
    `${new Date().toISOString().slice(0, 10)}; ${cpus().length} × ${core?.model.trim() ?? 'unknown'}, ${pinned}, load average before ${loadBefore.toFixed(1)}`,
    `Node ${process.versions.node}, Postgres ${await postgresVersion()} on the same machine, ${packages.join(', ')}`,
    `${settings.pairs} pairs of ${settings.seconds} s after ${settings.warmUpSeconds} s of warming up; medians, in brackets least–most.`,
  ].join('; ')
}
