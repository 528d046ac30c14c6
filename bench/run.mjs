// `npm run bench -- sync` compares the sync server with others, `npm run bench -- edit` times one edit at a time.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../scripts/build.mjs'
import { root } from '../scripts/run.mjs'

const loadCore = '1'
const [name = ''] = process.argv.slice(2)
const scripts = { sync: 'bench/sync.ts', edit: 'bench/editPath.ts' }

if (!Object.hasOwn(scripts, name)) {
  process.stderr.write('npm run bench -- sync | edit\n')
  process.exit(2)
}
generate()
if (name === 'sync') installPeers()
const command = [process.execPath, '--import', 'tsx', scripts[name]]
if (name === 'sync' && spawnSync('taskset', ['-c', loadCore, 'true']).status === 0)
  command.unshift('taskset', '-c', loadCore)
process.exit(endOf(command, root))

/** The servers to compare with are a package of their own, so that installing Samspil stays small. */
function installPeers() {
  const folder = join(root, 'bench/peers')
  if (existsSync(join(folder, 'node_modules/ws'))) return
  process.stdout.write('installing the servers to compare with\n')
  const code = endOf(['npm', 'install', '--no-audit', '--no-fund'], folder)
  if (code !== 0) process.exit(code)
}

function endOf([program, ...args], cwd) {
  // Ctrl-C goes to the whole group; the child clears up, and this waits for it.
  process.on('SIGINT', () => {})
  return spawnSync(program, args, { cwd, stdio: 'inherit' }).status ?? 1
}
