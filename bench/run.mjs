// `npm run bench -- sync` compares the sync server with others, `edit` times one edit at a time, `board` compares the
// table with a canvas in a browser, `weight` says what the table's page loads.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { root } from '../scripts/run.mjs'

/** `peers` is a package of its own with what is compared with, so that installing Samspil stays small. */
const benches = {
  sync: { script: 'bench/sync.ts', peers: { folder: 'bench/peers', has: 'ws' }, core: '1' },
  edit: { script: 'bench/editPath.ts' },
  board: { script: 'bench/board.ts', peers: { folder: 'bench/board', has: 'tldraw' }, inBrowser: true },
  weight: { script: 'bench/weight.ts', inBrowser: true },
}
const [name = '', ...options] = process.argv.slice(2)
if (!Object.hasOwn(benches, name)) {
  process.stderr.write(`npm run bench -- ${Object.keys(benches).join(' | ')}\n`)
  process.exit(2)
}
const { script, peers, core, inBrowser } = benches[name]

let running
// A child leads a group of its own, which a signal reaches whole: also what a build or an installation has started.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (running) process.kill(-running.pid, signal)
    else process.exit(1)
  })

if (inBrowser) process.env.SAMSPIL_CHROMIUM = findBrowser()
await step(root, [process.execPath, 'bench/make.mjs', ...(inBrowser ? ['pages'] : [])])
if (peers && !existsSync(join(root, peers.folder, 'node_modules', peers.has))) {
  process.stdout.write('installing what is compared with\n')
  await step(join(root, peers.folder), ['npm', 'install', '--no-audit', '--no-fund'])
}
const command = [process.execPath, '--import', 'tsx', script, ...options]
if (core && spawnSync('taskset', ['-c', core, 'true']).status === 0) command.unshift('taskset', '-c', core)
await step(root, command)

/** Ends this process when the command fails. */
async function step(cwd, [program, ...args]) {
  running = spawn(program, args, { cwd, stdio: 'inherit', detached: true })
  const code = await new Promise((resolve, reject) => {
    running.on('error', reject)
    running.on('exit', resolve)
  })
  running = undefined
  if (code !== 0) process.exit(code ?? 1)
}
